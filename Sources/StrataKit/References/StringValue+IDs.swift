public import Strata

extension StringValue {
    /// A part of an id that says all that is known of the value now: its letters and digits, and the unique ids of what it
    /// refers to. Where one id tells two values of the same origin apart, unlike `Node.sourceID(of:)`.
    public var idText: String { Self.idText(of: expression) }

    private static func idText(of expression: Expression) -> String {
        switch expression {
        case .string(let text): text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        case .function(_, let argument): idText(of: argument)
        case .array(let elements): elements.map(idText).joined()
        case .object(let fields): fields.map { idText(of: $0.value) }.joined()
        case .substitution(let segments):
            segments.map { segment in
                switch segment {
                case .text(let text): idText(of: .string(text))
                case .value(let value): idText(of: value)
                }
            }.joined()
        case .reference: Node.sourceID(of: StringValue(expression: expression))
        case .integer(let number): String(number)
        case .null, .boolean, .number, .logicalID, .condition: ""
        }
    }
}
