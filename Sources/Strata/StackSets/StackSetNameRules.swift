import CloudFormation
import OrderedCollections
import ResourceRegistry

/// Finds names in a StackSet's body that are taken as soon as it is deployed a second time: a bucket's, which is unique in the
/// world, and those of global services, which are unique in the account whatever the region.
struct StackSetNameRules {
    let body: TemplateBuilder
    let resource: TemplateResource

    func report() {
        let regions =
            (resource.properties["StackInstancesGroup"]?.arrayValue ?? [])
            .map { $0["Regions"]?.arrayValue?.count ?? 1 }.max() ?? 1
        for (id, resource) in body.template.resources {
            guard let known = ResourceRegistry.row(for: resource.type)?.name,
                let name = Self.name(of: resource, known), let node = body.declarations[.resources]?[id],
                let facts = ResourceRegistry.facts(for: resource.type)
            else { continue }
            let scope = ResourceRegistry.nameScope(of: facts)
            if scope.isShared { continue }
            let place = scope.place
            var needed = place == .world ? ["AWS::AccountId"] : []
            if regions > 1, place != .region { needed.append("AWS::Region") }
            let missing = Self.missing(needed, in: name)
            if !missing.isEmpty {
                body.report(
                    StackSetFindings.takenName(
                        node, known, place == .world ? "in the world" : "in an account", missing, in: body.node))
            }
        }
    }

    private static func name(of resource: TemplateResource, _ known: TypeRow.Name) -> TemplateValue? {
        var value: TemplateValue? = .object(resource.properties)
        for key in known.property.components { value = value?[key] }
        return value
    }

    /// The pseudo parameters that a name does not have in it; none if the name is a parameter, which may differ anywhere.
    private static func missing(_ names: [String], in value: TemplateValue) -> [String] {
        let text = JSONWriter.string(value)
        if value.stringValue == nil, !text.contains("AWS::") { return [] }
        return names.filter { !text.contains($0) }
    }
}
