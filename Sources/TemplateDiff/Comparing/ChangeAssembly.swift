import CloudFormation
import DependencyGraph
import OrderedCollections

/// Puts what was found together as changes of stacks and resources.
struct ChangeAssembly {
    private let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The stacks that change, by id, nested ones after the one around them.
    var stacks: [StackChange] {
        context.pairs.indices.compactMap { index in
            let pair = context.pairs[index]
            let kind: StackChange.Kind = pair.old == nil ? .added : pair.new == nil ? .removed : .changed
            let resources = context.resources[index].values.compactMap { change($0, pair) }
            let entries = context.entries[index]
            if kind == .changed, resources.isEmpty, entries.isEmpty { return nil }
            return StackChange(
                id: pair.id, kind: kind, resources: resources, entries: entries,
                location: (pair.new ?? pair.old)?.sources.template.location)
        }
    }

    /// The lists of which only the order changes, without consequence.
    var orders: [OrderChange] {
        context.pairs.indices.flatMap { index in
            context.resources[index].values.flatMap { resource in
                resource.orders.map { order in
                    let side = context.pairs[index].new
                    return OrderChange(
                        resource: context.address(index, resource.logicalID), type: resource.new?.type ?? "",
                        path: order.path, label: order.label ?? Self.label(order.path),
                        location: order.location ?? side?.location(of: resource.logicalID, in: .resources))
                }
            }
        }
    }

    /// The place below the properties: `Tags` for `Properties.Tags`.
    private static func label(_ path: TemplatePath) -> String {
        guard path.components.first == .key("Properties") else { return path.description }
        return TemplatePath(Array(path.components.dropFirst())).description
    }

    private func change(_ resource: ComparedResource, _ pair: TemplatePair) -> ResourceChange? {
        guard resource.changes else { return nil }
        let name = resource.logicalID
        guard let new = resource.new else {
            guard let old = resource.old else { return nil }
            let fate = isLeftBehind(pair) ? .retained : ResourceFate.onRemoval(old)
            return ResourceChange(
                logicalID: name, type: old.type, kind: fate == .retained ? .orphaned : .removed, oldResource: fate,
                location: pair.old?.location(of: name, in: .resources))
        }
        let location = pair.new?.location(of: name, in: .resources)
        guard let old = resource.old else {
            return ResourceChange(logicalID: name, type: new.type, kind: .added, location: location)
        }
        let (kind, fate) = outcome(resource, old, new)
        var change = ResourceChange(
            logicalID: name, type: new.type, kind: kind, oldResource: fate,
            properties: resource.properties.sorted(by: ValueComparison.precedes), attributes: resource.attributes,
            location: location)
        if old.type != new.type { change.oldType = old.type }
        return change
    }

    /// What happens to a resource that both templates have.
    private func outcome(
        _ resource: ComparedResource, _ old: TemplateResource, _ new: TemplateResource
    ) -> (ResourceChange.Kind, ResourceChange.Fate?) {
        switch resource.existence {
        case .goes?:
            let fate = ResourceFate.onRemoval(old)
            return (fate == .retained ? .orphaned : .removed, fate)
        case .comes?: return (.added, nil)
        case .absent?: return (.updated, nil)
        case .mayGo?, .stays?, nil: break
        }
        switch resource.impact {
        case .replace?: return (.replaced, ResourceFate.onReplacement(old, policy: new.updateReplacePolicy))
        case .mayReplace?: return (.mayBeReplaced, ResourceFate.onReplacement(old, policy: new.updateReplacePolicy))
        case .update?, nil: return (.updated, resource.existence == .mayGo ? ResourceFate.onRemoval(old) : nil)
        }
    }

    /// Whether a nested stack leaves the stack around it without being deleted, and so keeps all that it holds.
    private func isLeftBehind(_ pair: TemplatePair) -> Bool {
        var pair = pair
        while let outer = pair.outer {
            if let resource = context.resources[outer.pair][outer.resource], resource.new == nil,
                let old = resource.old,
                ResourceFate.onRemoval(old) == .retained
            {
                return true
            }
            pair = context.pairs[outer.pair]
        }
        return false
    }
}
