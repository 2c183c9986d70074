public import Strata
import StrataKit

/// What an alarm compares with: a number in the metric's own unit, or an amount that is converted to it.
///
/// ```swift
/// Alarm("Age", in: stack, queue.metric(.oldestMessageAge), above: .minutes(5))
/// Alarm("Errors", in: stack, worker.metric(.errors), atLeast: 1)
/// ```
public struct AlarmThreshold: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    enum Amount {
        case number(Double)
        case seconds(Double)
        case bytes(Double)
        case percent(Double)
    }

    let amount: Amount

    private init(amount: Amount) { self.amount = amount }

    /// A number in the metric's own unit, from a Swift variable.
    public init(_ number: Double) { amount = .number(number) }

    /// A number in the metric's own unit.
    public init(integerLiteral value: Int) { amount = .number(Double(value)) }

    /// A number in the metric's own unit.
    public init(floatLiteral value: Double) { amount = .number(value) }

    /// A span of time, for metrics that are measured in seconds or milliseconds.
    public static func duration(_ span: Duration) -> AlarmThreshold {
        AlarmThreshold(
            amount: .seconds(Double(span.components.seconds) + Double(span.components.attoseconds) / 1e18))
    }

    /// Milliseconds, for metrics of time.
    public static func milliseconds(_ count: Double) -> AlarmThreshold {
        AlarmThreshold(amount: .seconds(count / 1_000))
    }

    /// Seconds, for metrics of time.
    public static func seconds(_ count: Double) -> AlarmThreshold { AlarmThreshold(amount: .seconds(count)) }

    /// Minutes, for metrics of time.
    public static func minutes(_ count: Double) -> AlarmThreshold { AlarmThreshold(amount: .seconds(count * 60)) }

    /// Hours, for metrics of time.
    public static func hours(_ count: Double) -> AlarmThreshold { AlarmThreshold(amount: .seconds(count * 3_600)) }

    /// An amount of data, for metrics that are measured in bytes.
    public static func size(_ size: DataSize) -> AlarmThreshold { AlarmThreshold(amount: .bytes(Double(size.bytes))) }

    /// Kibibytes, 1,024 bytes each, for metrics of data.
    public static func kibibytes(_ count: Double) -> AlarmThreshold { AlarmThreshold(amount: .bytes(count * 1_024)) }

    /// Mebibytes, 1,024 kibibytes each, for metrics of data.
    public static func mebibytes(_ count: Double) -> AlarmThreshold {
        AlarmThreshold(amount: .bytes(count * 1_048_576))
    }

    /// Gibibytes, 1,024 mebibytes each, for metrics of data.
    public static func gibibytes(_ count: Double) -> AlarmThreshold {
        AlarmThreshold(amount: .bytes(count * 1_073_741_824))
    }

    /// Parts of a hundred, for metrics that are measured in percent, and expressions.
    public static func percent(_ count: Double) -> AlarmThreshold { AlarmThreshold(amount: .percent(count)) }
}

extension AlarmThreshold {
    /// The number in the unit of what is watched; `nil` if it is of another kind.
    func number(in unit: Metric.Unit?) -> Double? {
        switch (amount, unit) {
        case (.number(let number), _): number
        case (.seconds(let number), .seconds): number
        case (.seconds(let number), .milliseconds): (number * 1_000_000).rounded() / 1_000
        case (.bytes(let number), .bytes): number
        case (.percent(let number), .percent), (.percent(let number), nil): number
        default: nil
        }
    }

    /// The number as it was given, for messages.
    var text: String {
        switch amount {
        case .number(let number): Self.text(number)
        case .seconds(let number): "\(Self.text(number)) seconds"
        case .bytes(let number): "\(Self.text(number)) bytes"
        case .percent(let number): "\(Self.text(number)) percent"
        }
    }

    static func text(_ number: Double) -> String {
        if let whole = Int(exactly: number) { String(whole) } else { "\(number)" }
    }
}
