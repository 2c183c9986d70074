import CloudFormation
import OrderedCollections

/// Turns what is declared at one node into an entry of its template.
struct DeclarationResolver {
    private let resolver: ExpressionResolver
    private var node: Node { resolver.consumer }

    init(_ resolver: ExpressionResolver) { self.resolver = resolver }

    func resource(_ type: String) -> TemplateResource {
        var resource = TemplateResource(type: type, properties: resolver.object(node.properties))
        guard let extras = node.extras else { return resource }
        resource.dependsOn = DependencyResolver(resolver.builder, of: node).logicalIDs(extras.dependencies)
        resource.condition = extras.condition.map(logicalID)
        resource.deletionPolicy = extras.deletionPolicy.map { .string($0.rawValue) }
        resource.updateReplacePolicy = extras.updateReplacePolicy.map { .string($0.rawValue) }
        resource.creationPolicy = extras.creationPolicy.map(resolver.resolve)
        resource.updatePolicy = extras.updatePolicy.map(resolver.resolve)
        if !extras.metadata.isEmpty { resource.metadata = resolver.resolve(.object(extras.metadata)) }
        if !extras.overrides.isEmpty { resource.properties = overridden(resource.properties, extras.overrides) }
        return resource
    }

    private func overridden(
        _ properties: OrderedDictionary<String, TemplateValue>, _ overrides: [PropertyOverride]
    ) -> OrderedDictionary<String, TemplateValue> {
        var changed = TemplateValue.object(properties)
        for override in overrides {
            if let finding = OverrideRule(node: node, override: override).finding {
                resolver.builder.report(finding)
            } else if !changed.replace(at: override.path[...], with: override.value.map(resolver.resolve)) {
                resolver.builder.report(OverrideRule.misses(override, of: node))
            }
        }
        if case .object(let object) = changed { return object }
        return properties
    }

    func parameter(_ content: ParameterContent) -> TemplateParameter {
        var parameter = TemplateParameter(
            type: content.type.rawValue, defaultValue: content.defaultValue.map(TemplateValue.string),
            description: content.description
        )
        if !content.allowedValues.isEmpty { parameter.allowedValues = content.allowedValues.map(TemplateValue.string) }
        parameter.allowedPattern = content.allowedPattern
        parameter.constraintDescription = content.constraintDescription
        parameter.minLength = content.minLength.map(TemplateValue.integer)
        parameter.maxLength = content.maxLength.map(TemplateValue.integer)
        parameter.minValue = content.minValue.map(TemplateValue.integer)
        parameter.maxValue = content.maxValue.map(TemplateValue.integer)
        if content.isNoEcho { parameter.noEcho = .boolean(true) }
        return parameter
    }

    func output(_ content: OutputContent) -> TemplateOutput {
        var output = TemplateOutput(resolver.resolve(content.value), description: content.description)
        output.exportName = content.exportName.map(resolver.resolve)
        output.condition = content.condition.map(logicalID)
        return output
    }

    func condition(_ content: ConditionContent) -> TemplateValue {
        // What comes from a template around this one is a parameter here.
        content.expression.forEachReference { reference in
            let target = reference.node
            guard target.template === resolver.builder.node, target.resourceType != nil else { return }
            resolver.builder.report(ReferenceFindings.resourceInCondition(target, usedBy: node))
        }
        return resolver.resolve(content.expression)
    }

    func mapping(_ content: MappingContent) -> TemplateMapping {
        if !content.values.isLiteral { resolver.builder.report(ValueFindings.notLiteral(node)) }
        guard case .object(let rows) = resolver.resolve(content.values) else { return TemplateMapping() }
        return TemplateMapping(
            rows.mapValues { row in
                if case .object(let values) = row { values } else { [:] }
            }
        )
    }

    func rule(_ content: ParameterRuleContent) -> TemplateRule {
        TemplateRule(
            condition: content.condition.map(resolver.resolve),
            assertions: content.assertions.map {
                TemplateAssertion(resolver.resolve($0.expression.expression), description: $0.description)
            }
        )
    }

    private func logicalID(_ node: Node) -> String {
        if case .string(let id) = resolver.resolve(.logicalID(node)) { id } else { node.logicalID }
    }
}
