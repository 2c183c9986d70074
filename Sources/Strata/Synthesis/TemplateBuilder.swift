import CloudFormation
import OrderedCollections

/// Makes the template of one stack or nested stack.
final class TemplateBuilder {
    let node: Node
    let id: String
    private unowned let synthesizer: Synthesizer
    private(set) var template = Template()
    private(set) var declarations: [String: Node] = [:]
    private var needsLanguageExtensions = false
    private var finished: SynthesizedTemplate?
    /// Values for the parameters that references into this nested template were turned into; they hold in the outer one.
    private var arguments: [(parameter: String, value: Expression)] = []
    private var demandedOutputs: [(id: String, value: Expression, exportName: String?, condition: Node?)] = []
    private var outputIndex: [String: Int] = [:]

    init(_ node: Node, synthesizer: Synthesizer) {
        self.node = node
        self.synthesizer = synthesizer
        id = node.templateID
    }

    /// Resolves everything that is declared in the template itself.
    func build() {
        let content = node.stackContent
        template.formatVersion = "2010-09-09"
        template.description = content.description
        var waiting: [Node] = node.children.reversed()
        while let current = waiting.popLast() {
            if current.isTemplate { continue }
            add(current)
            for child in current.children.reversed() { waiting.append(child) }
        }
        if !content.metadata.isEmpty {
            template.metadata = ExpressionResolver(self, for: node).resolve(.object(content.metadata))
        }
    }

    private func add(_ node: Node) {
        let declarations = DeclarationResolver(ExpressionResolver(self, for: node))
        switch node.content {
        case .resource(let type):
            guard claim(node) else { return }
            template.resources[node.logicalID] = declarations.resource(type)
        case .parameter(let content):
            guard claim(node) else { return }
            template.parameters[node.logicalID] = declarations.parameter(content)
        case .output(let content): template.outputs[node.logicalID] = declarations.output(content)
        case .condition(let content): template.conditions[node.logicalID] = declarations.condition(content)
        case .mapping(let content): template.mappings[node.logicalID] = declarations.mapping(content)
        case .rule(let content): template.rules[node.logicalID] = declarations.rule(content)
        case .app, .construct, .stack, .nestedStack: break
        }
    }

    // Resources and parameters share one space of names.
    private func claim(_ node: Node) -> Bool {
        let id = node.logicalID
        guard let first = declarations.updateValue(node, forKey: id) else { return true }
        declarations[id] = first
        synthesizer.report(
            Diagnostic(
                ruleID: "logical-id/collision", severity: .error,
                message: "'\(first.path)' and '\(node.path)' both get the logical id '\(id)'",
                help: "rename one of them; only letters and digits of an id count",
                constructPath: node.path, template: self.id, location: node.location,
                related: [RelatedLocation(message: "the first is declared here", location: first.location)]
            )
        )
        return false
    }

    /// Adds the parameters and outputs that references of other templates need.
    func connect() {
        // Resolving an output may ask for further ones, here or elsewhere, so each list is read as it grows.
        var index = 0
        while index < demandedOutputs.count {
            let demand = demandedOutputs[index]
            index += 1
            let resolver = ExpressionResolver(self, for: node)
            var output = TemplateOutput(resolver.resolve(demand.value))
            output.exportName = demand.exportName.map(TemplateValue.string)
            output.condition = demand.condition?.logicalID
            template.outputs[demand.id] = output
        }
    }

    /// Fills in what depends on inner templates and adds transforms; nothing may be asked of the template any more.
    func finish() {
        let content = node.stackContent
        var transforms = content.transforms
        if needsLanguageExtensions, !transforms.contains("AWS::LanguageExtensions") {
            transforms.insert("AWS::LanguageExtensions", at: 0)
        }
        if transforms.count == 1 { template.transform = .string(transforms[0]) }
        if transforms.count > 1 { template.transform = .array(transforms.map(TemplateValue.string)) }
        let isNested = node.outerTemplate != nil
        let hash = isNested ? SHA256.hexDigest(of: JSONWriter.bytes(template.templateValue)) : nil
        if let hash, let outer = node.outerTemplate, let resource = node.stackContent.nestedResource {
            synthesizer.builder(for: outer)?.completeNestedStack(resource, templateHash: hash, arguments: arguments)
        }
        finished = SynthesizedTemplate(
            id: id, template: template, hash: hash, declarations: declarations, owner: node
        )
    }

    private func completeNestedStack(
        _ resource: Node, templateHash: String, arguments: [(parameter: String, value: Expression)]
    ) {
        guard var declared = template.resources[resource.logicalID] else { return }
        if !arguments.isEmpty {
            let resolver = ExpressionResolver(self, for: resource)
            var values: OrderedDictionary<String, TemplateValue> = [:]
            if case .object(let written)? = declared.properties["Parameters"] { values = written }
            for (parameter, value) in arguments { values[parameter] = resolver.resolve(value) }
            declared.properties["Parameters"] = .object(values)
        }
        if declared.properties["TemplateURL"] == nil {
            declared.properties["TemplateURL"] = PublishedTemplate.url(hash: templateHash)
        }
        declared.properties.sort { $0.key < $1.key }
        template.resources[resource.logicalID] = declared
    }

    var result: SynthesizedTemplate {
        finished ?? SynthesizedTemplate(id: id, template: template, hash: nil, declarations: declarations, owner: node)
    }

    // MARK: What resolution asks for

    func report(_ diagnostic: Diagnostic) { synthesizer.report(diagnostic) }

    func requireLanguageExtensions() { needsLanguageExtensions = true }

    func connection(for consumer: Node) -> ReferenceConnector { ReferenceConnector(synthesizer, consumer: consumer) }

    /// Declares an output, once.
    func demandOutput(_ id: String, value: Expression, exportName: String? = nil, condition: Node? = nil) {
        if let index = outputIndex[id] {
            if let exportName { demandedOutputs[index].exportName = exportName }
            return
        }
        outputIndex[id] = demandedOutputs.count
        demandedOutputs.append((id, value, exportName, condition))
    }

    /// Declares a parameter of a nested template, once, with its value in the outer template.
    func demandArgument(_ id: String, value: Expression) {
        guard template.parameters[id] == nil else { return }
        template.parameters[id] = TemplateParameter(type: "String")
        arguments.append((id, value))
    }

    /// Declares a parameter that CloudFormation reads from the parameter store, once.
    func demandLookup(_ id: String, name: String) {
        guard template.parameters[id] == nil else { return }
        template.parameters[id] = TemplateParameter(
            type: ParameterType.parameterStore().rawValue, defaultValue: .string(name)
        )
    }
}
