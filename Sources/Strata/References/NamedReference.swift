import CloudFormation
import ResourceRegistry

/// A reference by physical name: what the name that a resource is given says of its values. Nothing enforces it.
struct NamedReference {
    private let node: Node
    private let known: TypeRow.Name?

    init(of node: Node) {
        self.node = node
        known = node.resourceType.flatMap { ResourceRegistry.row(for: $0)?.name }.flatMap { $0.isAddress ? $0 : nil }
    }

    /// What a reference yields once deployed, said with the physical name; `nil` if that cannot be known.
    func value(of target: Reference.Target) -> Expression? {
        guard let known, let name = name(known) else { return nil }
        let form: NameForm?
        switch target {
        case .ref: form = known.ref
        case .attribute(let attribute): form = known.attributes[attribute]
        }
        guard let form else { return nil }
        switch form {
        case .name: return StringValue(expression: name).expression
        case .text(let segments): return fill(segments, name)
        }
    }

    func finding(for target: Reference.Target, usedBy consumer: Node) -> Finding {
        let fact: String
        switch target {
        case .ref: fact = "Ref"
        case .attribute(let attribute): fact = attribute
        }
        let type = node.resourceType ?? "construct"
        let help: String
        if let known {
            help =
                name(known) == nil
                ? "give '\(node.path)' a \(known.property) that is known before deployment, or use another kind of reference"
                : "\(fact) of \(type) does not follow from its name; use .strong, .weak or .parameter"
        } else {
            help = "what \(type) is called is not known before deployment; use .strong, .weak or .parameter"
        }
        return Finding(
            ruleID: "reference/no-name", severity: .error,
            message: "'\(consumer.path)' refers to \(fact) of '\(node.path)' by name, but it has no name that is known",
            help: help, constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(node.path)' is declared here", location: node.location)]
        )
    }

    // A name that holds a reference would itself have to cross the border.
    private func name(_ known: TypeRow.Name) -> Expression? {
        guard known.property.components.count == 1 else { return nil }
        return node.properties.value(for: known.property.components[0]).flatMap(PortableName(from: node).portable)
    }

    // IAM's paths begin and end with a slash; the ARN has one in front of it anyway.
    private func path(_ portable: PortableName) -> String? {
        guard let path = node.properties.value(for: "Path") else { return "" }
        guard case .string(let text)? = portable.portable(path) else { return nil }
        return String(text.drop { $0 == "/" })
    }

    private func fill(_ text: [NameForm.Part], _ name: Expression) -> Expression? {
        let portable = PortableName(from: node)
        var interpolation = ValueInterpolation(literalCapacity: 0, interpolationCount: text.count)
        for part in text {
            switch part {
            case .text(let text): interpolation.appendLiteral(text)
            case .name: interpolation.appendInterpolation(StringValue(expression: name))
            case .pseudo(let name):
                guard let value = portable.portable(.pseudo(name)) else { return nil }
                interpolation.appendInterpolation(StringValue(expression: value))
            case .path:
                guard let path = path(portable) else { return nil }
                interpolation.appendLiteral(path)
            case .property(let property):
                guard case .string(let text)? = node.properties.value(for: property).flatMap(portable.portable) else {
                    return nil
                }
                interpolation.appendLiteral(text)
            }
        }
        return interpolation.expression
    }
}
