import CloudFormation
import OrderedCollections

/// Checks the parameters of a StackSet's body against the values that the StackSet gives to them.
struct StackSetParameterRules {
    let body: TemplateBuilder
    let resource: TemplateResource

    private var node: Node { body.node }

    func report() {
        let values = Self.values(resource.properties["Parameters"])
        let overrides = (resource.properties["StackInstancesGroup"]?.arrayValue ?? [])
            .flatMap { Self.values($0["ParameterOverrides"]) }
        for (id, parameter) in body.template.parameters {
            // What references asked for has a value.
            guard let declared = body.declarations[.resources]?[id] else { continue }
            if parameter.defaultValue == nil, !values.contains(where: { $0.key == id }) {
                body.report(StackSetFindings.noValue(declared, id, in: node))
            }
            for (key, value) in values + overrides where key == id { check(value, of: declared, id, parameter) }
        }
        for (key, _) in values where body.template.parameters[key] == nil {
            body.report(StackSetFindings.unknownParameter(key, in: node, known: handDeclared))
        }
        for (key, _) in overrides where !values.contains(where: { $0.key == key }) {
            body.report(
                StackSetFindings.unknownOverride(key, in: node, isDeclared: body.template.parameters[key] != nil))
        }
    }

    private var handDeclared: [String] {
        body.template.parameters.keys.filter { body.declarations[.resources]?[$0] != nil }
    }

    private static func values(_ list: TemplateValue?) -> [(key: String, value: TemplateValue)] {
        (list?.arrayValue ?? []).compactMap { entry in
            guard let key = entry["ParameterKey"]?.stringValue, let value = entry["ParameterValue"] else { return nil }
            return (key, value)
        }
    }

    private func check(_ value: TemplateValue, of declared: Node, _ id: String, _ parameter: TemplateParameter) {
        guard let text = value.stringValue else { return }
        if parameter.noEcho != nil { body.report(StackSetFindings.openSecret(declared, id, in: node)) }
        if text.utf8.count > TemplateLimits.parameterValueBytes {
            body.report(
                StackSetFindings.badValue(
                    "of \(text.utf8.count) bytes", for: id, in: node,
                    help: "at most \(TemplateLimits.parameterValueBytes) bytes are allowed; shorten it", declared))
        }
        if let allowed = parameter.allowedValues, !allowed.contains(value) {
            let list = allowed.compactMap(\.stringValue).joined(separator: ", ")
            body.report(
                StackSetFindings.badValue("'\(text)'", for: id, in: node, help: "allowed are: \(list)", declared))
        }
        if parameter.type == ParameterType.number.rawValue, Double(text) == nil {
            body.report(StackSetFindings.badValue("'\(text)'", for: id, in: node, help: "write a number", declared))
        }
    }
}
