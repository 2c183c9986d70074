/// How a resource type is tagged, from `tagging` and the shape of the property that it names.
///
/// A type whose schema has no `tagging` is taggable if it has a property `Tags`; one that says `taggable: false` is not,
/// whatever properties it has.
enum TagRule {
    case none
    case list(property: String, container: String?, key: String, value: String, propagation: String?)
    case map(property: String)
    case specifications(property: String, resourceType: String, tags: String, types: [String])

    /// Types without `tagging` whose tags are in a property of another name.
    private static let properties: [String: (property: String, source: String)] = [
        "AWS::Budgets::Budget": (
            "ResourceTags",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-budgets-budget.html"
        ),
        "AWS::EC2::ClientVpnEndpoint": (
            "TagSpecifications",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpnendpoint.html"
        ),
    ]

    init(_ schema: ResourceSchema) throws(GeneratorError) {
        let tagging = schema.document["tagging"]
        self = .none
        if (tagging?["taggable"] ?? schema.document["taggable"])?.boolean == false { return }
        let name =
            tagging?["tagProperty"]?.string.flatMap { ResourceSchema.path($0).first }
            ?? Self.properties[schema.typeName]?.property ?? "Tags"
        guard let property = schema.document["properties"]?[name], !schema.readOnly.contains([name]) else { return }
        let node = try schema.resolve(property).node
        if let items = node["items"] {
            self = try Self.list(name, items, nil, schema)
        } else if let container = try ObjectSchema(node, in: schema).properties.first {
            let list = try schema.resolve(container.value).node
            self = try Self.list(name, list["items"] ?? .null, container.key, schema)
        } else {
            self = .map(property: name)
        }
    }

    private static func list(
        _ name: String, _ items: JSONValue, _ container: String?, _ schema: ResourceSchema
    ) throws(GeneratorError) -> TagRule {
        let members = try ObjectSchema(schema.resolve(items).node, in: schema).properties
        if let type = members["ResourceType"], members["Tags"] != nil {
            let types = try schema.resolve(type).node.allowedStrings ?? []
            return .specifications(property: name, resourceType: "ResourceType", tags: "Tags", types: types)
        }
        let prefix = members["Key"] == nil && members["TagKey"] != nil ? "Tag" : ""
        return .list(
            property: name, container: container, key: prefix + "Key", value: prefix + "Value",
            propagation: members["PropagateAtLaunch"] == nil ? nil : "PropagateAtLaunch")
    }
}
