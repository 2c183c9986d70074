import CloudFormation
import OrderedCollections

/// Goes through what one node says, and makes an edge of every reference.
struct ReferenceWalker {
    private let builder: GraphBuilder
    private let unit: TemplateUnit
    private var consumer: DependencyGraph.NodeID
    private var path: [TemplatePath.Component]
    private var guards: [Guard] = []
    /// The parameter of a nested stack whose value is walked.
    private var nestedParameter: String?
    /// Where the walk is among the positions of names; `nil` outside of a resource's properties.
    private var place: NamePositionTree.Place?
    /// The type of the resource whose properties are walked.
    private var resourceType: String?
    /// The name of the property or variable whose value is walked.
    private var lastKey: String?
    private let text: StaticText
    private let location: SourceLocation?

    init(
        _ builder: GraphBuilder, _ unit: TemplateUnit, consumer: DependencyGraph.NodeID, at path: [String]
    ) {
        self.builder = builder
        self.unit = unit
        self.consumer = consumer
        self.path = path.map(TemplatePath.Component.key)
        text = StaticText(unit: unit)
        location = builder.nodes[consumer].location
    }

    // MARK: Nodes

    mutating func connect(_ parameter: TemplateParameter, named name: String) {
        guard parameter.type.hasPrefix("AWS::SSM::Parameter::Value<") else { return }
        let value = unit.given(name).flatMap { given in unit.outer.flatMap { StaticText(unit: $0.unit)(given) } }
        guard let stored = value ?? parameter.defaultValue?.stringValue else { return }
        path.append(.key(value == nil ? "Default" : "Type"))
        connectParameter(stored)
    }

    mutating func connect(_ resource: TemplateResource, named name: String) {
        if let condition = resource.condition {
            guards.append(Guard(condition, of: unit.container, isTrue: true))
            inside("Condition") { $0.connectCondition(condition) }
        }
        for (index, dependency) in resource.dependsOn.enumerated() {
            inside("DependsOn", index) { $0.connectDependsOn(dependency) }
        }
        let nested = unit.nested[name]
        let root = NamePositionTree.shared.root(of: resource.type)
        resourceType = resource.type
        inside("Properties") { walker in
            for (key, value) in resource.properties {
                walker.place = NamePositionTree.shared.step(root, key)
                walker.lastKey = key
                walker.inside(key) {
                    if key == "Parameters", let nested, case .object(let values) = value {
                        $0.connectParameters(values, of: nested)
                    } else {
                        $0.walk(value)
                    }
                }
            }
        }
        resourceType = nil
        for (key, value) in [
            ("CreationPolicy", resource.creationPolicy), ("UpdatePolicy", resource.updatePolicy),
            ("UpdateReplacePolicy", resource.updateReplacePolicy), ("DeletionPolicy", resource.deletionPolicy),
            ("Metadata", resource.metadata),
        ] {
            if let value { inside(key) { $0.walk(value) } }
        }
        for (key, value) in resource.other { inside(key) { $0.walk(value) } }
    }

    mutating func connect(_ output: TemplateOutput) {
        if let condition = output.condition {
            guards.append(Guard(condition, of: unit.container, isTrue: true))
            inside("Condition") { $0.connectCondition(condition) }
        }
        inside("Value") { $0.walk(output.value) }
        if let name = output.exportName { inside("Export") { $0.inside("Name") { $0.walk(name) } } }
    }

    // MARK: Values

    private mutating func walk(_ value: TemplateValue) {
        switch value {
        case .string(let string):
            connectDynamicReferences(string)
            connectNames(string)
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                path.append(.index(index))
                walk(element)
                path.removeLast()
            }
        case .object(let members):
            if members.count == 1, let (key, operand) = members.elements.first, Self.mayBeFunction(key),
                let function = IntrinsicFunction(key: key, operand: operand)
            {
                path.append(.key(key))
                walk(function, operand, whole: value)
                path.removeLast()
            } else {
                walk(members)
            }
        case .null, .boolean, .integer, .number: break
        }
    }

    private mutating func walk(_ members: OrderedDictionary<String, TemplateValue>) {
        guard resourceType != nil else {
            for (key, member) in members { inside(key) { $0.walk(member) } }
            return
        }
        let (place, lastKey) = (self.place, self.lastKey)
        for (key, member) in members {
            self.place = NamePositionTree.shared.step(place, key)
            self.lastKey = key
            inside(key) { $0.walk(member) }
        }
        (self.place, self.lastKey) = (place, lastKey)
    }

    private static func mayBeFunction(_ key: String) -> Bool { key == "Ref" || key.utf8.starts(with: "Fn::".utf8) }

    private mutating func walk(_ function: IntrinsicFunction, _ operand: TemplateValue, whole: TemplateValue) {
        switch function {
        case .ref(let name): connectReference(name, .ref)
        case .getAttribute(let resource, let attribute):
            connectAttribute(resource, attribute.stringValue, .getAttribute)
            if attribute.stringValue == nil { inside(1) { $0.walk(attribute) } }
        case .substitute(let template, let variables): walk(template, variables, whole: whole)
        case .importValue(let name):
            connectImport(name)
            withoutNames { $0.walk(name) }
        case .getStackOutput(let stackName, let outputName, let region, _):
            connectStackOutput(stackName, outputName, region)
            withoutNames { $0.walk(operand) }
        case .ifElse(let condition, let then, let otherwise):
            inside(0) { $0.connectCondition(condition) }
            for (index, branch) in [(1, then), (2, otherwise)] {
                guards.append(Guard(condition, of: unit.container, isTrue: index == 1))
                inside(index) { $0.walk(branch) }
                guards.removeLast()
            }
        case .join(_, let list):
            if Self.mayResolve(list), let joined = text(whole) { connectDynamicReferences(joined) }
            connectNames(builtOf: whole)
            // The pieces mean nothing by themselves.
            withoutNames { $0.walk(operand) }
        // What they yield is a piece of their operand.
        case .select, .split, .findInMap, .getAvailabilityZones, .cidr, .length: withoutNames { $0.walk(operand) }
        default: walk(operand)
        }
    }

    private mutating func walk(
        _ template: SubstitutionTemplate, _ variables: OrderedDictionary<String, TemplateValue>?,
        whole: TemplateValue
    ) {
        if variables != nil { path.append(.index(0)) }
        for segment in template.segments {
            switch segment {
            case .literal, .escaped: break
            case .reference(let name):
                if variables?[name] == nil { connectReference(name, .substitution) }
            case .attribute(let resource, let attribute):
                if variables?["\(resource).\(attribute)"] == nil {
                    connectAttribute(resource, attribute, .substitution)
                }
            }
        }
        if Self.mayResolve(template), let text = text(whole) { connectDynamicReferences(text) }
        guard let variables else {
            if !Self.hasUnknownHost(template, in: unit) { connectNames(builtOf: whole) }
            return
        }
        path.removeLast()
        connectNames(builtOf: whole)
        withoutNames { walker in
            walker.inside(1) { walker in
                for (name, value) in variables { walker.inside(name) { $0.walk(value) } }
            }
        }
    }

    // Few texts do, and putting a text together costs more than looking.
    private static func mayResolve(_ template: SubstitutionTemplate) -> Bool {
        template.segments.contains { segment in
            if case .literal(let text) = segment { DynamicReference.mayBe(in: text) } else { false }
        }
    }

    /// Whether a text is a URL of a host that only deployment knows, as most are.
    private static func hasUnknownHost(_ template: SubstitutionTemplate, in unit: TemplateUnit) -> Bool {
        guard template.segments.count > 1, case .literal(let scheme) = template.segments[0], scheme.hasSuffix("://")
        else { return false }
        switch template.segments[1] {
        case .attribute: return true
        case .reference(let name): return unit.template.resources.index(forKey: name) != nil
        case .literal, .escaped: return false
        }
    }

    private static func mayResolve(_ list: TemplateValue) -> Bool {
        guard case .array(let elements) = list else { return false }
        return elements.contains { $0.stringValue.map(DynamicReference.mayBe(in:)) == true }
    }

    // MARK: Edges

    private mutating func connectReference(_ name: String, _ mechanism: Mechanism) {
        if name.hasPrefix("AWS::"), PseudoParameter(rawValue: name) != nil { return }
        guard let producer = unit.symbols[name] else {
            report(GraphFindings.unknownReference(name, by: mechanism, in: unit, at: currentPath))
            return
        }
        add(on: producer, mechanism)
    }

    private mutating func connectAttribute(_ resource: String, _ attribute: String?, _ mechanism: Mechanism) {
        guard let producer = unit.symbols[resource] else {
            report(GraphFindings.unknownReference(resource, by: mechanism, in: unit, at: currentPath))
            return
        }
        if unit.template.resources.index(forKey: resource) == nil {
            report(GraphFindings.attributeOfParameter(resource, attribute, in: unit, at: currentPath))
            return
        }
        if let nested = unit.nested[resource], let attribute, attribute.hasPrefix("Outputs.") {
            let name = String(attribute.dropFirst("Outputs.".count))
            if let output = nested.outputs[name] {
                add(on: output, .nestedOutput, name)
                return
            }
            report(GraphFindings.unknownOutput(name, of: resource, nested, in: unit, at: currentPath))
        }
        add(on: producer, mechanism, attribute ?? "")
    }

    private mutating func connectDependsOn(_ name: String) {
        guard let producer = unit.symbols[name], unit.template.resources.index(forKey: name) != nil else {
            report(GraphFindings.dependsOnNothing(name, in: unit, at: currentPath))
            return
        }
        add(on: producer, .dependsOn)
    }

    private mutating func connectCondition(_ name: String) {
        guard let parameters = unit.conditions.parameters[name] else {
            report(GraphFindings.unknownCondition(name, in: unit, at: currentPath))
            return
        }
        for parameter in parameters {
            if let producer = unit.symbols[parameter] { add(on: producer, .condition, name) }
        }
    }

    private mutating func connectParameters(
        _ values: OrderedDictionary<String, TemplateValue>, of nested: TemplateUnit
    ) {
        for (name, value) in values {
            inside(name) { walker in
                let own = walker.consumer
                if let parameter = nested.symbols[name], nested.template.parameters[name] != nil {
                    walker.consumer = parameter
                    walker.nestedParameter = name
                } else {
                    walker.report(
                        GraphFindings.unknownParameter(name, of: nested, in: walker.unit, at: walker.currentPath))
                }
                walker.walk(value)
                walker.consumer = own
                walker.nestedParameter = nil
            }
        }
    }

    private mutating func connectImport(_ value: TemplateValue) {
        guard let name = text(value) else { return }
        let producer =
            builder.exports.output(name, importedBy: unit.stack) ?? builder.external(.export, name)
        add(on: producer, .importValue, name)
    }

    private mutating func connectStackOutput(
        _ stackName: TemplateValue, _ outputName: TemplateValue, _ region: TemplateValue?
    ) {
        guard let stack = text(stackName), let output = text(outputName) else { return }
        let region = region.flatMap { text($0) }
        guard let producer = builder.stackOutputs.stack(stack, region: region, usedBy: unit.stack) else {
            add(on: builder.external(.stackOutput, "\(stack).\(output)"), .stackOutput, output)
            return
        }
        guard let node = producer.outputs[output] else {
            report(GraphFindings.unknownStackOutput(output, of: producer, in: unit, at: currentPath))
            add(on: producer.container, .stackOutput, output)
            return
        }
        add(on: node, .stackOutput, output)
    }

    private mutating func connectDynamicReferences(_ text: String) {
        for reference in DynamicReference.all(in: text) {
            switch reference.source {
            case .parameter: connectParameter(reference.name)
            case .secret:
                let producer =
                    builder.stored.secret(reference.name, readBy: unit) ?? builder.external(.secret, reference.name)
                add(on: producer, .secret, reference.name)
            }
        }
    }

    private mutating func connectParameter(_ name: String) {
        let producer = builder.stored.parameter(name, readBy: unit) ?? builder.external(.parameter, name)
        add(on: producer, .parameterStore, name)
    }

    // MARK: Names

    /// Adds edges to the resources whose physical names a text says.
    private mutating func connectNames(_ text: String) {
        guard let resourceType else { return }
        let position = NamePositionTree.shared.position(at: place)
        let (path, builder) = (path, builder)
        let matches = NameMatcher.matches(in: text, at: position, named: lastKey, builder.names, unit) {
            builder.registryPositions.type(at: path, of: resourceType)
        }
        for match in matches {
            let producer: DependencyGraph.NodeID
            switch match.producer {
            case .node(let node): producer = node
            case .external(let type): producer = builder.external(.resource, "\(type) \(match.name)")
            }
            // A resource that says its own name depends on nothing.
            if producer != consumer { add(on: producer, .physicalName, match.name, strength: match.strength) }
        }
    }

    /// The same for a text that a function builds.
    private mutating func connectNames(builtOf value: TemplateValue) {
        guard resourceType != nil else { return }
        if let text = StaticText(unit: unit, hole: String(NameText.hole))(value), text.utf8.first != 0x7F {
            connectNames(text)
        }
    }

    private mutating func withoutNames(_ body: (inout ReferenceWalker) -> Void) {
        let type = resourceType
        resourceType = nil
        body(&self)
        resourceType = type
    }

    private func add(
        on producer: DependencyGraph.NodeID, _ mechanism: Mechanism, _ detail: String = "",
        strength: Strength = .hard
    ) {
        var mechanism = mechanism
        var detail = detail
        if let nestedParameter, [.ref, .getAttribute, .substitution].contains(mechanism) {
            mechanism = .nestedParameter
            detail = nestedParameter
        }
        let path = currentPath
        let isWithin = [Mechanism.ref, .getAttribute, .substitution, .dependsOn, .condition].contains(mechanism)
        let exact = builder.locatesReferences || !isWithin ? unit.sources.location(of: path) : nil
        builder.add(
            .init(
                consumer, on: producer, mechanism, detail: detail, path: path, strength: strength,
                location: exact ?? location, guards: guards))
    }

    private func report(_ finding: Finding) {
        var finding = finding
        finding.location = unit.sources.location(of: currentPath) ?? location
        finding.constructPath = builder.nodes[consumer].constructPath
        builder.report(finding)
    }

    // MARK: Where

    private var currentPath: TemplatePath { TemplatePath(path) }

    private mutating func inside(_ key: String, _ body: (inout ReferenceWalker) -> Void) {
        path.append(.key(key))
        body(&self)
        path.removeLast()
    }

    private mutating func inside(_ index: Int, _ body: (inout ReferenceWalker) -> Void) {
        path.append(.index(index))
        body(&self)
        path.removeLast()
    }

    private mutating func inside(_ key: String, _ index: Int, _ body: (inout ReferenceWalker) -> Void) {
        inside(key) { $0.inside(index, body) }
    }
}
