import CloudFormation
import OrderedCollections

/// Finds names in a StackSet's body that are taken as soon as it is deployed a second time: a bucket's, which is unique in the
/// world, and those of IAM, which are unique in the account whatever the region.
struct StackSetNameRules {
    let body: TemplateBuilder
    let resource: TemplateResource

    func report() {
        let regions =
            (resource.properties["StackInstancesGroup"]?.arrayValue ?? [])
            .map { $0["Regions"]?.arrayValue?.count ?? 1 }.max() ?? 1
        for (id, resource) in body.template.resources {
            guard let node = body.declarations[.resources]?[id], let name = UniqueName.of(resource.type),
                let value = resource.properties[name.property]
            else { continue }
            let missing = Self.missing(name.extent.distinguishing(regions: regions), in: value)
            if !missing.isEmpty {
                body.report(StackSetFindings.takenName(node, name, missing, in: body.node))
            }
        }
    }

    /// The pseudo parameters that a name does not have in it; none if the name is a parameter, which may differ anywhere.
    private static func missing(_ names: [String], in value: TemplateValue) -> [String] {
        let text = JSONWriter.string(value)
        if value.stringValue == nil, !text.contains("AWS::") { return [] }
        return names.filter { !text.contains($0) }
    }
}
