import CloudFormation
import OrderedCollections

/// Turns the values of one construct into what its template says.
struct ExpressionResolver {
    /// How deep lists, objects and functions may stand in one another. Far beyond what any document needs, and little enough
    /// for every walk over a template to end well on a small stack.
    static let maximumDepth = 500

    let builder: TemplateBuilder
    /// The construct whose values are resolved, for messages.
    let consumer: Node

    init(_ builder: TemplateBuilder, for consumer: Node) {
        self.builder = builder
        self.consumer = consumer
    }

    func resolve(_ expression: Expression) -> TemplateValue { resolve(expression, 0) }

    func object(_ fields: [Expression.Field]) -> OrderedDictionary<String, TemplateValue> { object(fields, 0) }

    private func resolve(_ expression: Expression, _ depth: Int) -> TemplateValue {
        switch expression {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .number(let value): return number(value)
        case .string(let text): return .string(text)
        case .reference(let reference): return resolve(reference)
        case .logicalID(let node): return logicalID(of: node)
        case .condition(let node): return ["Condition": logicalID(of: node)]
        case .array, .object, .function, .substitution: break
        }
        guard depth < Self.maximumDepth else {
            builder.report(ValueFindings.tooDeep(consumer))
            return .null
        }
        switch expression {
        case .array(let elements): return .array(elements.map { resolve($0, depth + 1) })
        case .object(let fields): return .object(object(fields, depth + 1))
        case .function(let name, let argument): return function(name, argument, depth + 1)
        case .substitution(let segments):
            return SubstitutionResolver.resolve(segments) { resolve($0, depth + 1) }
        case .null, .boolean, .integer, .number, .string, .reference, .logicalID, .condition: return .null
        }
    }

    private func object(_ fields: [Expression.Field], _ depth: Int) -> OrderedDictionary<String, TemplateValue> {
        if fields.count <= 1 || !hasDuplicates(fields) {
            return OrderedDictionary(
                uncheckedUniqueKeys: fields.map(\.name), values: fields.map { resolve($0.value, depth) }
            )
        }
        var object: OrderedDictionary<String, TemplateValue> = [:]
        for field in fields where object.updateValue(resolve(field.value, depth), forKey: field.name) != nil {
            builder.report(ValueFindings.duplicateKey(field.name, in: consumer))
        }
        return object
    }

    private func hasDuplicates(_ fields: [Expression.Field]) -> Bool {
        // What generated code writes is sorted, so one comparison each suffices mostly.
        if zip(fields, fields.dropFirst()).allSatisfy({ $0.name < $1.name }) { return false }
        if fields.count > 16 { return Set(fields.map(\.name)).count != fields.count }
        for index in 1..<fields.count {
            for earlier in 0..<index where fields[earlier].name == fields[index].name { return true }
        }
        return false
    }

    private func resolve(_ reference: Reference) -> TemplateValue {
        let target = reference.node
        switch target.content {
        case .resource, .parameter: break
        case .app, .construct, .stack, .nestedStack, .stackSet, .output, .condition, .mapping, .rule, .asset:
            builder.report(ReferenceFindings.notReferable(target, usedBy: consumer))
            return .null
        }
        if target.template === builder.node, !target.isRejected { return Self.local(reference) }
        // What a connector returns holds only what is local to the template, so this ends after one step.
        return builder.connection(for: consumer).connect(reference, in: builder).map(resolve) ?? .null
    }

    static func local(_ reference: Reference) -> TemplateValue {
        switch reference.target {
        case .ref: call("Ref", .string(reference.node.logicalID))
        case .attribute(let name): call("Fn::GetAtt", .array([.string(reference.node.logicalID), .string(name)]))
        }
    }

    // Literals would look for duplicate keys, which counts in the busiest place of all.
    private static func call(_ function: String, _ argument: TemplateValue) -> TemplateValue {
        .object(OrderedDictionary(uncheckedUniqueKeys: [function], values: [argument]))
    }

    private func logicalID(of node: Node) -> TemplateValue {
        if node.tree !== consumer.tree {
            builder.report(ReferenceFindings.foreignApp(of: node, usedBy: consumer, as: "a condition or mapping"))
        } else if node.template !== builder.node {
            builder.report(ReferenceFindings.otherTemplate(of: node, usedBy: consumer))
        }
        return .string(node.logicalID)
    }

    private func function(_ name: String, _ argument: Expression, _ depth: Int) -> TemplateValue {
        if name == "Fn::ToJsonString", let text = JSONText.withoutMacro(argument) { return resolve(text, depth) }
        if LanguageExtensions.areNeeded(for: name, argument) { builder.requireLanguageExtensions() }
        return .object(OrderedDictionary(uncheckedUniqueKeys: [name], values: [resolve(argument, depth)]))
    }

    private func number(_ value: Double) -> TemplateValue {
        guard let written = TemplateValue(value) else {
            builder.report(ValueFindings.notFinite(value, in: consumer))
            return .null
        }
        return written
    }
}
