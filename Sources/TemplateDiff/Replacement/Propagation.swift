import CloudFormation
import DependencyGraph
import OrderedCollections

/// Carries changes on to those who use what changes: a replaced resource has another name and other attributes, a parameter
/// another default, a mapping another entry, a condition another outcome.
///
/// Works through a list. A resource gets on it when more happens to it than was known, which is at most twice, and when one of
/// its values changes that others read; so cycles end, and the time is linear in the uses.
struct Propagation {
    let context: ComparisonContext
    private var queue: [Event] = []
    var uses: [Int: TemplateUses] = [:]
    private var noted: Set<Symbol> = []
    var crossing: CrossStackUses?

    init(_ context: ComparisonContext) { self.context = context }

    /// Something that has another value now.
    struct Symbol: Hashable {
        enum Kind: Hashable { case resource, parameter, condition, mapping, output }

        let pair: Int
        let kind: Kind
        let name: String
        /// Of a resource, the property that changes in place; `nil` if the resource is replaced.
        var property: String?
        /// Of a mapping, the keys.
        var keys: [String] = []
        let isCertain: Bool
    }

    struct Event {
        let symbol: Symbol
        let event: String
        let path: TemplatePath?
        /// What led to it.
        let because: [Cause]
    }

    mutating func run() {
        seed()
        var next = 0
        while next < queue.count {
            let event = queue[next]
            next += 1
            switch event.symbol.kind {
            case .output: followOutput(event)
            default: follow(event)
            }
            followStored(event)
        }
    }

    // MARK: Events

    mutating func note(_ symbol: Symbol, _ event: String, path: TemplatePath? = nil, because: [Cause] = []) {
        guard noted.insert(symbol).inserted else { return }
        queue.append(Event(symbol: symbol, event: event, path: path, because: because))
    }

    /// Notes that a resource is, or may be, replaced.
    mutating func noteLevel(_ pair: Int, _ index: Int) {
        let resource = context.resources[pair].values[index]
        guard let impact = resource.impact, impact > .update else { return }
        let decisive = resource.decisive.map { resource.properties[$0] }
        note(
            .init(pair: pair, kind: .resource, name: resource.logicalID, isCertain: impact == .replace),
            impact == .replace ? "replaced" : "may be replaced", path: decisive?.path, because: decisive?.because ?? [])
    }

    /// Notes that a property changes, which others may read as an attribute, and a nested stack as a parameter.
    mutating func noteProperty(
        _ change: PropertyChange, _ pair: Int, _ resource: ComparedResource, isCertain: Bool
    ) {
        guard case .key(let property)? = change.path.components.first, let new = resource.new else { return }
        note(
            .init(pair: pair, kind: .resource, name: resource.logicalID, property: property, isCertain: isCertain),
            "\(property) changes", path: change.path, because: change.because)
        guard property == "Parameters", let nested = context.pairs[pair].nested[resource.logicalID],
            new.type == "AWS::CloudFormation::Stack"
        else { return }
        var parameters = Array(context.pairs[nested].new?.template.parameters.keys ?? [])
        if change.path.components.count > 1, case .key(let name) = change.path.components[1], name != "Fn::If" {
            parameters = [name]
        }
        let cause = Cause(
            context.address(pair, resource.logicalID), mechanism: Mechanism.nestedParameter.rawValue,
            event: change.because.isEmpty ? "value changes" : change.because[0].event, path: change.path)
        for name in parameters where context.pairs[nested].old?.template.parameters[name] != nil {
            note(
                .init(pair: nested, kind: .parameter, name: name, isCertain: isCertain), "value changes",
                because: Self.chain(cause, change.because))
        }
    }

    /// The steps to a cause; of a long way the beginning and the end.
    static func chain(_ cause: Cause, _ rest: [Cause]) -> [Cause] {
        guard rest.count >= 16, let first = rest.last else { return [cause] + rest }
        return [cause] + rest.prefix(14) + [first]
    }

    // MARK: Users in the same template

    private mutating func follow(_ event: Event) {
        let symbol = event.symbol
        guard let template = context.pairs[symbol.pair].new?.template else { return }
        if uses[symbol.pair] == nil { uses[symbol.pair] = TemplateUses(template) }
        let key: TemplateUses.Symbol =
            switch symbol.kind {
            case .condition: .condition(symbol.name)
            case .mapping: .mapping(symbol.name)
            case .resource, .parameter, .output: .name(symbol.name)
            }
        for use in uses[symbol.pair]?.uses[key] ?? [] {
            guard let isCertain = reaches(event, use) else { continue }
            let cause = Cause(
                context.address(symbol.pair, symbol.name), mechanism: use.mechanism, event: event.event,
                path: event.path)
            apply(use, in: symbol.pair, isCertain: isCertain, because: Self.chain(cause, event.because))
        }
    }

    /// Whether a change reaches a use, and if so, whether for certain.
    private func reaches(_ event: Event, _ use: TemplateUses.Use) -> Bool? {
        let symbol = event.symbol
        switch symbol.kind {
        case .condition: return false
        case .parameter, .output: return symbol.isCertain
        case .mapping:
            var isCertain = symbol.isCertain
            for (key, used) in zip(symbol.keys, use.keys) {
                guard let used else {
                    isCertain = false
                    continue
                }
                if used != key { return nil }
            }
            return isCertain
        case .resource: return reachesResource(event, use)
        }
    }

    private func reachesResource(_ event: Event, _ use: TemplateUses.Use) -> Bool? {
        let symbol = event.symbol
        guard let resource = context.resources[symbol.pair][symbol.name], let new = resource.new else { return nil }
        guard let property = symbol.property else {
            // The outputs of a nested stack change by themselves.
            if use.attribute?.hasPrefix("Outputs.") == true, context.pairs[symbol.pair].nested[symbol.name] != nil {
                return nil
            }
            let facts = context.schemas.schema(of: new.type).facts
            let isStable = StableReference(resource: resource, facts: facts).holds(for: use.attribute)
            return isStable ? nil : symbol.isCertain
        }
        guard let attribute = use.attribute, resource.impact ?? .update < .replace else { return nil }
        // What a nested stack whose template is not known yields may follow from its template and parameters.
        if attribute.hasPrefix("Outputs."), new.type == "AWS::CloudFormation::Stack" {
            return context.pairs[symbol.pair].nested[symbol.name] == nil ? false : nil
        }
        if UpdatedAttributes.changes(attribute, of: new.type, by: property) { return symbol.isCertain }
        guard new.properties[property] != nil, attribute == property || attribute.hasPrefix("\(property).") else {
            return nil
        }
        if attribute == property { return symbol.isCertain }
        let path = TemplatePath(attribute.split(separator: ".").map { .key(String($0)) })
        let isSame = resource.properties.allSatisfy { change in
            !change.path.components.starts(with: path.components)
                && !path.components.starts(with: change.path.components)
        }
        return isSame ? nil : symbol.isCertain
    }

    mutating func apply(_ use: TemplateUses.Use, in pair: Int, isCertain: Bool, because: [Cause]) {
        switch use.consumer {
        case .resource(let name):
            if use.isExistence {
                changeExistence(of: name, in: pair, because)
            } else {
                change(name, at: use.path, in: pair, isCertain: isCertain, because: because)
            }
        case .output(let name): changeOutput(name, in: pair, isCertain: isCertain, because: because)
        case .condition(let name):
            guard context.pairs[pair].old?.template.conditions[name] != nil,
                let definition = context.pairs[pair].new?.template.conditions[name]
            else { return }
            addEntry(.conditions, name, definition, pair, because)
            note(
                .init(pair: pair, kind: .condition, name: name, isCertain: false), "may come out differently",
                because: because)
        }
    }

    /// A resource that exists under a condition which may come out differently.
    private func changeExistence(of name: String, in pair: Int, _ because: [Cause]) {
        guard let resource = context.resources[pair][name], resource.old != nil,
            let condition = resource.new?.condition,
            !resource.attributes.contains(where: { $0.name == "Condition" })
        else { return }
        let text = TemplateValue.string(condition)
        var attributes = resource.attributes
        attributes.append(AttributeChange(name: "Condition", old: text, new: text, because: because))
        context.resources[pair][name]?.attributes = attributes.sorted { $0.name < $1.name }
    }

    /// A value of a resource that changes although its text does not.
    mutating func change(
        _ name: String, at path: [TemplatePath.Component], in pair: Int, isCertain: Bool, because: [Cause]
    ) {
        guard let index = context.resources[pair].index(forKey: name) else { return }
        let place = TemplatePath(path)
        if context.resources[pair].values[index].changesText(at: place) { return }
        // No copy of the resource: it would be copied in full at each change of what may be a long list.
        guard let old = context.resources[pair].values[index].old,
            !context.resources[pair].values[index].changesType,
            let new = context.resources[pair].values[index].new
        else { return }
        let schema = context.schemas.schema(of: new.type)
        var impact = schema.node(at: path)?.replacement.impactOfUnseen ?? .update
        if let documented = ReplacementCondition.impact(ofUnseenAt: place, old, new) {
            impact = max(impact, documented)
        }
        // What stands in a branch counts only where the condition says so.
        let isCertain = isCertain && !path.contains(.key("Fn::If"))
        if !isCertain { impact = min(impact, .mayReplace) }
        let position: Int
        if let (known, wasCertain) = context.resources[pair].values[index].propagated[place] {
            guard isCertain, !wasCertain else { return }
            position = known
            context.resources[pair].values[index].properties[known].impact = impact
            context.resources[pair].values[index].properties[known].because = because
        } else {
            let properties = TemplateValue.object(new.properties)
            let value = properties[place]
            position = context.resources[pair].values[index].properties.count
            context.resources[pair].values[index].properties.append(
                PropertyChange(
                    path: place, label: PlaceLabel.of(place, in: properties, schema), old: value, new: value,
                    impact: impact, because: because,
                    location: context.pairs[pair].new?.location(of: place, below: name)))
        }
        context.resources[pair].values[index].propagated[place] = (position, isCertain)
        if context.resources[pair].values[index].raise(to: impact, by: position) { noteLevel(pair, index) }
        let now = context.resources[pair].values[index]
        noteProperty(now.properties[position], pair, now, isCertain: isCertain)
    }

    mutating func changeOutput(_ name: String, in pair: Int, isCertain: Bool, because: [Cause]) {
        guard context.pairs[pair].old?.template.outputs[name] != nil,
            let output = context.pairs[pair].new?.template.outputs[name]
        else { return }
        addEntry(.outputs, name, output.templateValue, pair, because)
        note(
            .init(pair: pair, kind: .output, name: name, isCertain: isCertain),
            isCertain ? "value changes" : "value may change", because: because)
    }

    /// An output or condition that means something else although its text does not change.
    private func addEntry(
        _ section: TemplateSection, _ name: String, _ value: TemplateValue, _ pair: Int, _ because: [Cause]
    ) {
        let known = context.entries[pair].contains { $0.section == section.rawValue && $0.name == name }
        if known { return }
        context.entries[pair].append(
            EntryChange(
                section: section.rawValue, name: name, old: value, new: value, because: because,
                location: context.pairs[pair].new?.location(of: name, in: section)))
    }
}
