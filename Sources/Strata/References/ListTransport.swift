/// How a list crosses the border of a template: parameters, outputs, exports and the parameter store carry strings.
enum ListTransport {
    /// The AWS CDK's, so that exports stay when a program moves from there.
    static let delimiter = "||"

    /// What is handed over: the value itself, or the joined list.
    static func pack(_ reference: Reference) -> Expression {
        guard reference.yieldsList else { return .reference(reference) }
        return .function("Fn::Join", .array([.string(delimiter), .reference(reference)]))
    }

    /// What was handed over, as a list again if it was one.
    static func unpack(_ value: Expression, of original: Reference) -> Expression {
        guard original.yieldsList else { return value }
        return .function("Fn::Split", .array([.string(delimiter), StackOutputValue.wrapped(value)]))
    }
}

extension Reference {
    /// Whether the value is a list: said by the type of the attribute, or by that of the parameter.
    var yieldsList: Bool {
        if case .parameter(let content) = node.content, target == .ref { content.type.isList } else { isList }
    }
}
