/// What YAML 1.1 takes a plain scalar for, as CloudFormation reads it. `docs/READING.md` has the table and its sources.
enum YAMLScalar: Hashable {
    case text
    case null
    case boolean(Bool)
    case number(TemplateValue, Notation)

    /// How a number is written.
    enum Notation: Hashable {
        /// As its value.
        case usual
        /// With a leading 0 and digits up to 7: octal.
        case octal
        /// With a leading 0 that the value loses.
        case leadingZero
        /// As hours, minutes, seconds.
        case sexagesimal
    }

    init(_ text: String) {
        var text = text
        self = text.withUTF8(Self.resolve)
    }

    private static func resolve(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLScalar {
        guard let first = bytes.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return YAMLNumber.resolve(bytes).map { .number($0.value, $0.notation) } ?? .text
        case UInt8(ascii: "~") where bytes.count == 1:
            return .null
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"),
            UInt8(ascii: "F"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "o"), UInt8(ascii: "O"):
            return bytes.count <= 5 ? word(String(decoding: bytes, as: UTF8.self)) : .text
        default:
            return .text
        }
    }

    private static func word(_ text: String) -> YAMLScalar {
        switch text {
        case "null", "Null", "NULL": .null
        case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": .boolean(true)
        case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": .boolean(false)
        default: .text
        }
    }

    /// The value of a scalar.
    func value(_ text: String) -> TemplateValue {
        switch self {
        case .text: .string(text)
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .number(let value, _): value
        }
    }
}
