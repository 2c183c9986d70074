/// A moment in Coordinated Universal Time, to the second.
///
/// Synthesis reads no clock: a moment comes in as a value (`--now`, `SOURCE_DATE_EPOCH`), so that two runs say the same.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let secondsSinceEpoch: Int

    /// The years that have four digits, which is what ISO 8601 and EventBridge Scheduler write.
    private static let range = -62_167_219_200...253_402_300_799

    /// A moment by seconds since 1970; `nil` outside of the years 0000 to 9999.
    public init?(secondsSinceEpoch: Int) {
        guard Self.range.contains(secondsSinceEpoch) else { return nil }
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// A moment in ISO 8601, `2026-11-23T10:30:00Z` or with an offset such as `+01:00`; `nil` if the text is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var offset = 0
        switch (bytes[19], bytes.count) {
        case (UInt8(ascii: "Z"), 20): break
        case (UInt8(ascii: "+"), 25), (UInt8(ascii: "-"), 25):
            guard bytes[22] == UInt8(ascii: ":"), let hours = number(20..<22), let minutes = number(23..<25),
                hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * 60 * (bytes[19] == UInt8(ascii: "+") ? 1 : -1)
        default: return nil
        }
        let days = Self.daysSinceEpoch(year: year, month: month, day: day)
        self.init(secondsSinceEpoch: days * 86_400 + hour * 3_600 + minute * 60 + second - offset)
    }

    /// Compares moments.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }

    /// The moment after a span of time, or `nil` outside of the years 0000 to 9999.
    public func advanced(by duration: Duration) -> Timestamp? {
        let (seconds, overflow) = secondsSinceEpoch.addingReportingOverflow(duration.wholeSeconds)
        return overflow ? nil : Timestamp(secondsSinceEpoch: seconds)
    }

    /// The span of time from another moment to this one.
    public func duration(since other: Timestamp) -> Duration {
        .seconds(secondsSinceEpoch - other.secondsSinceEpoch)
    }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601: `2026-11-23T10:30:00Z`.
    public var description: String { withoutZone + "Z" }

    /// ISO 8601 without a zone, as EventBridge Scheduler's `at()` takes it: `2026-11-23T10:30:00`.
    public var withoutZone: String {
        let days = secondsSinceEpoch >= 0 ? secondsSinceEpoch / 86_400 : (secondsSinceEpoch - 86_399) / 86_400
        let rest = secondsSinceEpoch - days * 86_400
        let (year, month, day) = Self.date(daysSinceEpoch: days)
        return "\(Self.pad(year, 4))-\(Self.pad(month))-\(Self.pad(day))"
            + "T\(Self.pad(rest / 3_600)):\(Self.pad(rest / 60 % 60)):\(Self.pad(rest % 60))"
    }

    private static func pad(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

// The proleptic Gregorian calendar, counted in years that begin in March, so that the leap day is the last.
// https://howardhinnant.github.io/date_algorithms.html
extension Timestamp {
    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let realMonth = month < 10 ? month + 3 : month - 9
        return (yearOfEra + era * 400 + (realMonth <= 2 ? 1 : 0), realMonth, day)
    }
}
