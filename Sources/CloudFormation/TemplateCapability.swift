import OrderedCollections
import ResourceRegistry

/// What a deployer must acknowledge before CloudFormation touches a template.
///
/// See [CreateStack, Capabilities](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html)
/// and [Acknowledging IAM resources](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/control-access-with-iam.html#using-iam-capabilities).
/// The former lists access keys, groups, instance profiles, policies, roles, users and additions to groups; the latter says
/// IAM resources, any of them. All are counted: an acknowledgement too many does no harm, one too few stops the deployment.
public enum TemplateCapability: String, CaseIterable, Hashable, Sendable, Codable {
    /// The template has IAM resources.
    case iam = "CAPABILITY_IAM"
    /// The template has IAM resources with names of their own. Includes ``iam``.
    case namedIAM = "CAPABILITY_NAMED_IAM"
    /// The template has macros.
    case autoExpand = "CAPABILITY_AUTO_EXPAND"

    /// The property that gives an IAM resource its name, by type. Properties that name another resource
    /// (`UserName` of an access key) are none of these, nor are the names of inline policies, which are no resources.
    static let nameProperties: [String: String] = ResourceRegistry.rows.reduce(into: [:]) { properties, row in
        guard row.type.hasPrefix("AWS::IAM::"), let name = row.name, !name.meansOutside else { return }
        properties[row.type] = name.property.description
    }

    /// The property that gives a resource of IAM its name, unique in the account; `nil` for other types.
    public static func nameProperty(of type: String) -> String? { nameProperties[type] }

    /// The capabilities that a template needs, in a fixed order.
    ///
    /// - Parameters:
    ///   - template: The template.
    ///   - nested: What the templates of its nested stacks need; the root stack's deployer acknowledges it.
    /// - Returns: Each capability at most once; ``namedIAM`` without ``iam``, which it includes.
    public static func required(
        by template: Template,
        nested: [TemplateCapability] = []
    ) -> [TemplateCapability] {
        required(by: template, usesInlineTransform: TemplateScan(template).usesInlineTransform, nested: nested)
    }

    static func required(
        by template: Template,
        usesInlineTransform: Bool,
        nested: [TemplateCapability]
    ) -> [TemplateCapability] {
        var found = Set(nested)
        if !template.transformNames.isEmpty { found.insert(.autoExpand) }
        for resource in template.resources.values { found.formUnion(required(by: resource)) }
        // Serverless functions come with roles that only the macro writes.
        if template.transformNames.contains(where: { $0.hasPrefix("AWS::Serverless") }) { found.insert(.iam) }
        for entry in (template.verbatimEntries[.resources] ?? [:]).values {
            entry.visit { value, _ in
                if let resource = TemplateResource(templateValue: value) { found.formUnion(required(by: resource)) }
                return true
            }
        }
        if usesInlineTransform { found.insert(.autoExpand) }
        if found.contains(.namedIAM) { found.remove(.iam) }
        return allCases.filter(found.contains)
    }

    private static func required(by resource: TemplateResource) -> Set<TemplateCapability> {
        guard resource.type.hasPrefix("AWS::IAM::") else { return [] }
        guard let property = nameProperties[resource.type], resource.properties[property] != nil else { return [.iam] }
        return [.iam, .namedIAM]
    }
}
