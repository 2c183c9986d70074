/// Why a text is not JSON, and where.
public struct JSONReadError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Cause: Hashable, Sendable {
        /// There is nothing but white space.
        case empty
        /// The text ends where something is still to come.
        case unexpectedEnd(expected: String)
        /// Something else stands where JSON wants `expected`.
        case unexpected(found: String, expected: String)
        /// A comma after the last member or element.
        case trailingComma
        /// More text after the end of the value.
        case trailingText(found: String)
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A character below U+0020 in a string that is not escaped.
        case controlCharacter(UInt8)
        /// A backslash in a string with something after it that JSON does not know.
        case invalidEscape(String)
        /// Half of a surrogate pair, which is no character.
        case unpairedSurrogate(String)
        /// A number such as `01`, `1.` or `.5`.
        case invalidNumber(String)
        /// Lists and objects nest deeper than ``JSONReader/maximumDepth``.
        case tooDeep
        /// An object has one key twice.
        case duplicateKey(String)
    }

    /// What is wrong.
    public var cause: Cause
    /// Where.
    public var position: TextPosition

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - cause: What is wrong.
    ///   - position: Where.
    public init(cause: Cause, position: TextPosition) {
        self.cause = cause
        self.position = position
    }
}

extension JSONReadError: CustomStringConvertible {
    /// The message with its position: `line 3, column 14: expected a value, found "}"`.
    public var description: String { "\(position): \(message)" }

    /// The message without its position.
    public var message: String {
        switch cause {
        case .empty:
            "expected JSON, found an empty text"
        case .unexpectedEnd(let expected):
            "expected \(expected), found the end of the text; is the file cut off?"
        case .unexpected(let found, let expected):
            "expected \(expected), found \(found)"
        case .trailingComma:
            "JSON allows no comma after the last element; remove it"
        case .trailingText(let found):
            "expected the end of the text after the value, found \(found)"
        case .invalidUTF8:
            "the text is not valid UTF-8; save it as UTF-8"
        case .controlCharacter(let byte):
            "a string holds the control character U+\(Self.hexadecimal(byte)), which JSON wants escaped "
                + "as \\u\(Self.hexadecimal(byte))"
        case .invalidEscape(let text):
            "\(text) is no escape of JSON; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits"
        case .unpairedSurrogate(let text):
            "\(text) is half of a surrogate pair; write both halves, or the character itself"
        case .invalidNumber(let text):
            "\(text) is no JSON number; allowed are forms such as 0, -12, 0.5 and 1e-3"
        case .tooDeep:
            "lists and objects nest deeper than \(JSONReader.maximumDepth) levels"
        case .duplicateKey(let key):
            "the object has the key \"\(key)\" twice; keep one of them"
        }
    }

    /// Four hex digits.
    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
