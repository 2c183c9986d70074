import CloudFormation
import ResourceRegistry

/// What is known of a resource type, as far as comparing needs it.
final class TypeSchema {
    /// Who says what a change does.
    enum Kind {
        /// The registry.
        case registered
        /// A program of the author, which may answer an update with another physical id: CloudFormation takes that as a
        /// replacement.
        /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requesttypes-update.html>
        case custom
        /// Nobody here: a third party's type, a module, a type newer than the schemas.
        case unknown
    }

    let name: String
    let kind: Kind
    let facts: ResourceFacts?
    private let declared: [String: PropertyFacts]
    private let place: ReplacementPlace
    private let tags: String?
    private var properties: [String: SchemaNode] = [:]

    init(_ name: String) {
        self.name = name
        let isCustom = name.hasPrefix("Custom::") || name == Self.customResource
        facts = ResourceRegistry.facts(for: name) ?? (isCustom ? ResourceRegistry.facts(for: Self.customResource) : nil)
        kind = isCustom ? .custom : facts == nil ? .unknown : .registered
        declared = Dictionary(
            (facts?.properties.properties ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        place =
            facts.map { ReplacementPlace($0, known: ReplacementCondition.paths(of: name)) }
            ?? ReplacementPlace(.mayReplace)
        tags = facts?.tagging.property?.name
    }

    private static let customResource = "AWS::CloudFormation::CustomResource"
    /// The property that names the program behind a custom resource.
    static let serviceToken = "ServiceToken"

    /// Texts that are JSON although the schema only says `string`:
    /// [DefinitionString](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html),
    /// [DashboardBody](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html),
    /// [TemplateBody](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stackset.html),
    /// [policies of collections](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-accesspolicy.html),
    /// [of log groups](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-resourcepolicy.html),
    /// [of traces](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-xray-resourcepolicy.html).
    private static let texts = [
        "AWS::StepFunctions::StateMachine": "DefinitionString", "AWS::CloudWatch::Dashboard": "DashboardBody",
        "AWS::CloudFormation::StackSet": "TemplateBody", "AWS::OpenSearchServerless::AccessPolicy": "Policy",
        "AWS::OpenSearchServerless::LifecyclePolicy": "Policy", "AWS::OpenSearchServerless::SecurityPolicy": "Policy",
        "AWS::Logs::ResourcePolicy": "PolicyDocument", "AWS::XRay::ResourcePolicy": "PolicyDocument",
    ]

    /// The place of a property.
    func property(_ name: String) -> SchemaNode {
        if let known = properties[name] { return known }
        let node = make(name)
        properties[name] = node
        return node
    }

    private func make(_ name: String) -> SchemaNode {
        switch kind {
        case .unknown: return .free(.plain, impact: place)
        case .custom:
            // CloudFormation hands every scalar over as a string.
            let place = name == Self.serviceToken ? self.place.child(name) : ReplacementPlace(.mayReplace)
            return .free(.text, impact: place)
        case .registered:
            let property = declared[name]
            let isUnknown = property == nil && facts?.properties.isOpen == false
            return SchemaNode(
                facts: property?.value, replacement: place.child(name), scalars: isUnknown ? .text : .plain,
                isUnknown: isUnknown,
                isUnordered: name == tags || name.hasSuffix("Tags") || UnorderedLists.names.contains(name),
                isJSONText: Self.texts[self.name] == name)
        }
    }

    /// The place below `Properties`, whatever functions stand on the way to it.
    func node(at path: [TemplatePath.Component]) -> SchemaNode? {
        guard case .key(let name)? = path.first else { return nil }
        var node = property(name)
        var rest = path.dropFirst()
        while let component = rest.popFirst() {
            switch component {
            case .key("Fn::If"): rest = rest.dropFirst()
            case .key(let key): node = node.child(key)
            case .index: node = node.element
            }
        }
        return node
    }
}

/// The schemas of the types that a comparison meets.
final class SchemaCache {
    private var schemas: [String: TypeSchema] = [:]

    func schema(of type: String) -> TypeSchema {
        if let known = schemas[type] { return known }
        let schema = TypeSchema(type)
        schemas[type] = schema
        return schema
    }
}
