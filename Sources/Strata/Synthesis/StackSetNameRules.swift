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
            guard let node = body.declarations[.resources]?[id] else { continue }
            if resource.type == "AWS::S3::Bucket", let name = resource.properties["BucketName"] {
                let missing = Self.missing(["AWS::AccountId"] + (regions > 1 ? ["AWS::Region"] : []), in: name)
                if !missing.isEmpty {
                    body.report(StackSetFindings.takenName(node, "BucketName", "in the world", missing, in: body.node))
                }
            } else if regions > 1,
                let property = TemplateCapability.nameProperty(of: resource.type) ?? Self.identities[resource.type],
                let name = resource.properties[property], !Self.missing(["AWS::Region"], in: name).isEmpty
            {
                body.report(
                    StackSetFindings.takenName(node, property, "in an account", ["AWS::Region"], in: body.node))
            }
        }
    }

    /// What takes the place of a name, and can be left out as little as changed.
    static let identities = ["AWS::IAM::OIDCProvider": "Url"]

    /// The pseudo parameters that a name does not have in it; none if the name is a parameter, which may differ anywhere.
    private static func missing(_ names: [String], in value: TemplateValue) -> [String] {
        let text = JSONWriter.string(value)
        if value.stringValue == nil, !text.contains("AWS::") { return [] }
        return names.filter { !text.contains($0) }
    }
}
