import Strata

/// An interpolated string as plain text in which each value is one placeholder character, so that it can be cut and joined.
struct PlaceholderText {
    /// The text.
    var text: String
    private let values: [Expression]
    /// For text in `Fn::Sub`'s own syntax, the values of its variables; `${…}` stays in the text.
    private let rawVariables: Expression?
    private let isRaw: Bool

    // Private use area: AWS allows none of these characters in names.
    private static let base: UInt32 = 0xF0000
    private static let limit: UInt32 = 0xFFFFD

    /// - Returns: `nil` for what is no text with values in it.
    init?(_ expression: Expression) {
        var variables: Expression?
        var isRaw = false
        var values: [Expression] = []
        switch expression {
        case .function("Fn::Sub", .string(let template)):
            text = template
            isRaw = true
        case .function("Fn::Sub", .array(let parts)):
            guard parts.count == 2, case .string(let template) = parts[0] else { return nil }
            text = template
            variables = parts[1]
            isRaw = true
        default:
            guard let parts = Self.parts(of: expression) else { return nil }
            text = ""
            for part in parts {
                switch part {
                case .text(let literal): text += literal
                case .value(let value):
                    guard let scalar = Unicode.Scalar(Self.base + UInt32(values.count)), values.count < 1_000 else {
                        return nil
                    }
                    text.unicodeScalars.append(scalar)
                    values.append(value)
                }
            }
        }
        self.values = values
        rawVariables = variables
        self.isRaw = isRaw
    }

    /// Whether a piece of such text holds what is known only at deployment.
    static func isOpen(_ piece: some StringProtocol) -> Bool {
        piece.contains("${") || piece.unicodeScalars.contains { (base...limit).contains($0.value) }
    }

    /// Whether a piece that is known only at deployment can turn out to be a word, by its literal beginning.
    static func can(_ piece: String, be word: String) -> Bool {
        guard isOpen(piece) else { return false }
        let beginning = piece.unicodeScalars.prefix { $0 != "$" && !(base...limit).contains($0.value) }
        return word.hasPrefix(String(String.UnicodeScalarView(beginning)))
    }

    /// The text as a value again.
    var expression: Expression {
        if isRaw {
            return .function("Fn::Sub", rawVariables.map { .array([.string(text), $0]) } ?? .string(text))
        }
        var segments: [Expression.Segment] = []
        var literal = ""
        for scalar in text.unicodeScalars {
            let index = Int(scalar.value) - Int(Self.base)
            guard values.indices.contains(index) else {
                literal.unicodeScalars.append(scalar)
                continue
            }
            if !literal.isEmpty { segments.append(.text(literal)) }
            literal = ""
            segments.append(.value(values[index]))
        }
        if segments.isEmpty { return .string(literal) }
        if !literal.isEmpty { segments.append(.text(literal)) }
        if segments.count == 1, case .value(let value) = segments[0] { return value }
        return .substitution(segments)
    }

    private static func parts(of expression: Expression) -> [Expression.Segment]? {
        switch expression {
        case .string(let text): return [.text(text)]
        case .integer(let number): return [.text(String(number))]
        case .substitution(let segments): return segments
        case .function("Fn::Join", .array(let arguments)):
            guard arguments.count == 2, case .string(let separator) = arguments[0],
                case .array(let elements) = arguments[1]
            else { return nil }
            var parts: [Expression.Segment] = []
            for (index, element) in elements.enumerated() {
                if index > 0, !separator.isEmpty { parts.append(.text(separator)) }
                if case .string(let text) = element { parts.append(.text(text)) } else { parts.append(.value(element)) }
            }
            return parts
        default: return nil
        }
    }
}
