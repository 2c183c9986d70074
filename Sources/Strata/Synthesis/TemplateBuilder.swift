import CloudFormation
import Hashes
import OrderedCollections

/// Makes the template of one stack, nested stack or StackSet.
final class TemplateBuilder {
    let node: Node
    let id: String
    private unowned let synthesizer: Synthesizer
    private(set) var template = Template()
    /// What is declared in the template by logical id. Resources and parameters share one space of names, which is kept
    /// under the resources; every other section has its own.
    private(set) var declarations: [TemplateSection: [String: Node]] = [:]
    /// Where the program said that a resource waits for another: by the logical ids of both.
    private(set) var dependencyLocations: [String: [String: SourceLocation]] = [:]
    private var needsLanguageExtensions = false
    private var finished: SynthesizedTemplate?
    /// Parameters that references asked for, by logical id.
    private var demandedParameters: OrderedDictionary<String, TemplateParameter> = [:]
    /// Nested stacks of this template that wait for resources because something in them does.
    private var demandedDependencies: OrderedDictionary<String, Set<String>> = [:]
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
        template.resources.reserveCapacity(node.children.count)
        declarations[.resources] = Dictionary(minimumCapacity: node.children.count)
        var waiting: [Node] = node.children.reversed()
        while let current = waiting.popLast() {
            if current.isTemplate { continue }
            add(current)
            for child in current.children.reversed() { waiting.append(child) }
        }
        if !content.metadata.isEmpty {
            template.metadata = ExpressionResolver(self, for: node).resolve(.object(content.metadata))
        }
        for section in content.sections {
            template.other[section.name] = ExpressionResolver(self, for: node).resolve(section.value)
        }
    }

    private func add(_ node: Node) {
        let declarations = DeclarationResolver(ExpressionResolver(self, for: node))
        switch node.content {
        case .resource(let type):
            guard let id = claim(node, in: .resources) else { return }
            template.resources[id] = declarations.resource(type)
        case .parameter(let content):
            guard let id = claim(node, in: .resources) else { return }
            template.parameters[id] = declarations.parameter(content)
        case .output(let content):
            guard let id = claim(node, in: .outputs) else { return }
            template.outputs[id] = declarations.output(content)
        case .condition(let content):
            guard let id = claim(node, in: .conditions) else { return }
            template.conditions[id] = declarations.condition(content)
        case .mapping(let content):
            guard let id = claim(node, in: .mappings) else { return }
            template.mappings[id] = declarations.mapping(content)
        case .rule(let content):
            guard let id = claim(node, in: .rules) else { return }
            template.rules[id] = declarations.rule(content)
        case .asset(let content): synthesizer.note(content, of: self.node)
        case .app, .construct, .stack, .nestedStack, .stackSet: break
        }
    }

    /// The node's logical id, unless it has none or another node of the section has it already.
    private func claim(_ node: Node, in section: TemplateSection) -> String? {
        let id = node.logicalID
        guard !id.isEmpty else {
            synthesizer.report(LogicalIDFindings.empty(node, template: self.id))
            return nil
        }
        if let first = declarations[section, default: [:]].updateValue(node, forKey: id) {
            declarations[section]?[id] = first
            synthesizer.report(LogicalIDFindings.collision(of: node, with: first, template: self.id))
            return nil
        }
        return id
    }

    /// Adds what references and dependencies of other templates need. All that is asked for holds in this template, so
    /// nothing further is asked of others.
    func connect() {
        for (id, parameter) in demandedParameters {
            if let taken = declarations[.resources]?[id] {
                synthesizer.report(LogicalIDFindings.taken(id, by: taken, for: "a parameter", template: self.id))
            } else {
                template.parameters[id] = parameter
            }
        }
        for demand in demandedOutputs {
            var output = TemplateOutput(ExpressionResolver(self, for: node).resolve(demand.value))
            output.exportName = demand.exportName.map(TemplateValue.string)
            output.condition = demand.condition?.logicalID
            // Who keeps an export alive by hand, as programs for the AWS CDK do, says the very same output.
            if let taken = declarations[.outputs]?[demand.id], let declared = template.outputs[demand.id],
                declared.value != output.value || declared.exportName != output.exportName
            {
                synthesizer.report(LogicalIDFindings.taken(demand.id, by: taken, for: "an output", template: self.id))
            } else if template.outputs[demand.id] == nil {
                template.outputs[demand.id] = output
            }
        }
        for (id, dependencies) in demandedDependencies {
            let all = dependencies.union(template.resources[id]?.dependsOn ?? [])
            template.resources[id]?.dependsOn = all.sorted()
        }
    }

    /// Fills in what depends on inner templates and adds transforms; nothing may be asked of the template any more.
    func finish() {
        let content = node.stackContent
        let transforms = TemplateTransforms.names(
            declared: content.transforms, needsLanguageExtensions: needsLanguageExtensions,
            needsServerless: TemplateTransforms.needsServerless(template))
        if transforms.count == 1 { template.transform = .string(transforms[0]) }
        if transforms.count > 1 { template.transform = .array(transforms.map(TemplateValue.string)) }
        let isNested = node.outerTemplate != nil
        let hash = isNested ? SHA256.hexDigest(of: JSONWriter.bytes(template.templateValue)) : nil
        var isPublished = isNested
        if let hash, let outer = node.outerTemplate.flatMap(synthesizer.builder),
            let resource = node.stackContent.nestedResource
        {
            if case .stackSet = node.content {
                isPublished = outer.completeStackSet(resource, body: self, templateHash: hash)
            } else {
                outer.completeNestedStack(resource, templateID: id, templateHash: hash, arguments: arguments)
            }
        }
        finished = synthesized(hash: hash, isPublished: isPublished)
    }

    private func completeNestedStack(
        _ resource: Node, templateID: String, templateHash: String, arguments: [(parameter: String, value: Expression)]
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
            declared.properties["TemplateURL"] =
                node.tree.assets.mode == .local
                ? PublishedTemplate.path(id: templateID)
                : PublishedTemplate.url(hash: templateHash, qualifier: node.deployment.qualifier)
        }
        declared.properties.sort { $0.key < $1.key }
        template.resources[resource.logicalID] = declared
    }

    /// - Returns: Whether the body's template is published.
    private func completeStackSet(_ resource: Node, body: TemplateBuilder, templateHash: String) -> Bool {
        guard var declared = template.resources[resource.logicalID] else { return false }
        let text = StackSetText(of: body.template, declared)
        StackSetBodyRules(body: body, resource: declared, text: text).report()
        let resolver = ExpressionResolver(self, for: resource)
        let values = body.arguments.map { ($0.parameter, resolver.resolve($0.value)) }
        text.complete(
            &declared, templateHash: templateHash, qualifier: node.deployment.qualifier, arguments: values)
        template.resources[resource.logicalID] = declared
        return text.isPublished
    }

    var result: SynthesizedTemplate { finished ?? synthesized(hash: nil, isPublished: false) }

    private func synthesized(hash: String?, isPublished: Bool) -> SynthesizedTemplate {
        SynthesizedTemplate(
            rendered: RenderedTemplate(name: id, template: template), hash: hash, isPublished: isPublished,
            declarations: declarations, owner: node
        )
    }

    // MARK: What resolution asks for

    func report(_ finding: Finding) { synthesizer.report(finding) }

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

    /// Declares a parameter of an inner template, once, with its value in the outer template.
    func demandArgument(_ id: String, value: Expression, isNoEcho: Bool = false) {
        guard demandedParameters[id] == nil else { return }
        var parameter = TemplateParameter(type: "String")
        if isNoEcho { parameter.noEcho = .boolean(true) }
        demandedParameters[id] = parameter
        arguments.append((id, value))
    }

    /// Declares a parameter that CloudFormation reads from the parameter store, once.
    func demandLookup(_ id: String, name: String) {
        demandedParameters[id] = TemplateParameter(
            type: ParameterType.parameterStore().rawValue, defaultValue: .string(name)
        )
    }

    /// Makes the resource of a nested stack wait for others of this template.
    func demandDependency(of nestedStack: Node, on ids: Set<String>) {
        demandedDependencies[nestedStack.logicalID, default: []].formUnion(ids)
    }

    func noteStackDependency(on producer: Node, at location: SourceLocation) {
        if let consumer = node.rootStack { synthesizer.noteDependency(of: consumer, on: producer, at: location) }
    }

    /// Notes the line that made a resource wait for others.
    func note(_ ids: Set<String>, of resource: Node, at location: SourceLocation) {
        for id in ids { dependencyLocations[resource.logicalID, default: [:]][id] = location }
    }

    /// The builder of a template around this one.
    func builder(of template: Node) -> TemplateBuilder? { synthesizer.builder(for: template) }
}
