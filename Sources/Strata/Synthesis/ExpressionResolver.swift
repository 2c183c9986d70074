import CloudFormation
import OrderedCollections

/// Turns the values of one construct into what its template says.
struct ExpressionResolver {
    let builder: TemplateBuilder
    /// The construct whose values are resolved, for messages.
    let consumer: Node

    init(_ builder: TemplateBuilder, for consumer: Node) {
        self.builder = builder
        self.consumer = consumer
    }

    func resolve(_ expression: Expression) -> TemplateValue {
        switch expression {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .number(let value): number(value)
        case .string(let text): .string(text)
        case .array(let elements): .array(elements.map(resolve))
        case .object(let fields): .object(object(fields))
        case .reference(let reference): resolve(reference)
        case .logicalID(let node): logicalID(of: node)
        case .condition(let node): ["Condition": logicalID(of: node)]
        case .function(let name, let argument): function(name, argument)
        case .substitution(let segments): SubstitutionResolver(self).resolve(segments)
        }
    }

    func object(_ fields: [Expression.Field]) -> OrderedDictionary<String, TemplateValue> {
        if fields.count <= 1 || !hasDuplicates(fields) {
            return OrderedDictionary(
                uncheckedUniqueKeys: fields.map(\.name), values: fields.map { resolve($0.value) }
            )
        }
        var object: OrderedDictionary<String, TemplateValue> = [:]
        for field in fields {
            if object.updateValue(resolve(field.value), forKey: field.name) != nil { reportDuplicate(field.name) }
        }
        return object
    }

    private func hasDuplicates(_ fields: [Expression.Field]) -> Bool {
        if fields.count > 16 { return Set(fields.map(\.name)).count != fields.count }
        for index in 1..<fields.count {
            for earlier in 0..<index where fields[earlier].name == fields[index].name { return true }
        }
        return false
    }

    private func resolve(_ reference: Reference) -> TemplateValue {
        let target = reference.node
        if target.template === builder.node, !target.isRejected { return Self.local(reference) }
        return builder.connection(for: consumer).connect(reference, in: builder).map(resolveConnected) ?? .null
    }

    // What a connector returns holds only what is local to the template, so this ends after one step.
    private func resolveConnected(_ expression: Expression) -> TemplateValue { resolve(expression) }

    static func local(_ reference: Reference) -> TemplateValue {
        switch reference.target {
        case .ref: ["Ref": .string(reference.node.logicalID)]
        case .attribute(let name): ["Fn::GetAtt": [.string(reference.node.logicalID), .string(name)]]
        }
    }

    private func logicalID(of node: Node) -> TemplateValue {
        if node.template !== builder.node {
            builder.report(ReferenceProblems.otherTemplate(of: node, usedBy: consumer))
        }
        return .string(node.logicalID)
    }

    private static let extensionFunctions: Set<String> = ["Fn::ToJsonString", "Fn::Length"]

    private func function(_ name: String, _ argument: Expression) -> TemplateValue {
        if Self.extensionFunctions.contains(name) { builder.requireLanguageExtensions() }
        if name == "Fn::FindInMap", case .array(let elements) = argument, elements.count == 4 {
            builder.requireLanguageExtensions()
        }
        return .object(OrderedDictionary(uncheckedUniqueKeys: [name], values: [resolve(argument)]))
    }

    private func number(_ value: Double) -> TemplateValue {
        guard let written = TemplateValue(value) else {
            builder.report(
                Diagnostic(
                    ruleID: "value/not-a-number", severity: .error,
                    message: "'\(consumer.path)' has the number \(value), which JSON cannot write",
                    help: "use a finite number", constructPath: consumer.path, location: consumer.location
                )
            )
            return .null
        }
        return written
    }

    private func reportDuplicate(_ key: String) {
        builder.report(
            Diagnostic(
                ruleID: "value/duplicate-key", severity: .error,
                message: "an object in '\(consumer.path)' has the key '\(key)' twice",
                help: "write each key once; the later value would hide the earlier",
                constructPath: consumer.path, location: consumer.location
            )
        )
    }
}
