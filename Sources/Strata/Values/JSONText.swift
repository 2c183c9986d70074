import CloudFormation
import ResourceRegistry

/// Values as JSON text, made now.
enum JSONText {
    /// The text of a literal; `nil` if a part is known only at deployment, or is a number that JSON cannot write.
    static func literal(_ expression: Expression) -> String? {
        guard isKnown(expression, or: { _ in false }) else { return nil }
        if case .string(let text) = substitution(of: expression) { return text }
        return nil
    }

    /// The text that `Fn::ToJsonString` would yield at deployment, as far as no macro is needed for it: a literal, or
    /// `Fn::Sub` of text around values that can hold nothing that JSON would escape.
    /// - Parameter expression: The argument of `Fn::ToJsonString`.
    /// - Returns: The text; `nil` if only CloudFormation can make it.
    static func withoutMacro(_ expression: Expression) -> Expression? {
        isKnown(expression, or: PlainText.isSure) ? substitution(of: expression) : nil
    }

    /// A value as JSON text, whose parts are taken for strings that need no escapes where they are known only at deployment.
    static func substitution(of expression: Expression) -> Expression {
        var text = ValueInterpolation(literalCapacity: 0, interpolationCount: 0)
        text.appendJSON(expression)
        return text.expression
    }

    /// Whether all that is not literal fits the condition.
    private static func isKnown(_ expression: Expression, or isFit: (Expression) -> Bool) -> Bool {
        switch expression {
        case .null, .boolean, .integer, .string: true
        case .number(let number): TemplateValue(number) != nil
        case .array(let elements): elements.allSatisfy { isKnown($0, or: isFit) }
        case .object(let fields):
            // An object of this kind is a function, written by hand. A key twice is reported where values are resolved.
            !(fields.count == 1 && isFunction(fields[0].name)) && Set(fields.map(\.name)).count == fields.count
                && fields.allSatisfy { isKnown($0.value, or: isFit) }
        case .reference, .logicalID, .condition, .function, .substitution: isFit(expression)
        }
    }

    private static func isFunction(_ key: String) -> Bool {
        key.hasPrefix("Fn::") || key == "Ref" || key == "Condition"
    }
}

/// Strings that are known only at deployment, but can be nothing that JSON escapes: quotes, backslashes, line breaks.
enum PlainText {
    static func isSure(_ expression: Expression) -> Bool {
        switch expression {
        case .string(let text): isPlain(text)
        case .reference(let reference): !reference.isList && isSure(reference)
        // Names, regions, accounts and ARNs; the others are a list, and nothing at all.
        case .function("Ref", .string(let name)):
            name.hasPrefix("AWS::") && name != "AWS::NotificationARNs" && name != "AWS::NoValue"
        case .substitution(let segments):
            segments.allSatisfy { segment in
                // Literal text is escaped where it is written.
                if case .value(let value) = segment { isSure(value) } else { true }
            }
        default: false
        }
    }

    private static func isSure(_ reference: Reference) -> Bool {
        let node = reference.node
        guard let type = node.resourceType, type.hasPrefix("AWS::"), type != "AWS::CloudFormation::CustomResource",
            let facts = ResourceRegistry.facts(for: type)
        else { return false }
        // Paths of IAM may hold nearly any character, and are in the ARNs.
        if type.hasPrefix("AWS::IAM::"), let path = node.properties.value(for: "Path"), !isSure(path) { return false }
        switch reference.target {
        case .ref:
            guard facts.primaryIdentifier.count == 1 else { return false }
            return isSure(facts.primaryIdentifier[0].components, of: node, facts)
        case .attribute(let name): return isSure(name.split(separator: ".").map(String.init), of: node, facts)
        }
    }

    /// Whether what a resource is known by is made by its service, or is a name that is plain.
    private static func isSure(_ path: [String], of node: Node, _ facts: ResourceFacts) -> Bool {
        guard let name = path.last, facts.value(at: path)?.types == .string else { return false }
        if facts.readOnly.contains(where: { $0.components == path }) {
            return ["Arn", "ARN", "Id", "Url"].contains { name.hasSuffix($0) }
        }
        // A name that nobody gives is made by CloudFormation, of letters, digits and dashes.
        guard path.count == 1, name == facts.name?.property else { return false }
        return node.properties.value(for: name).map(isSure) ?? true
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
}
