public import OrderedCollections

/// A resource of a template: its type, properties and attributes.
///
/// See [Resources](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html) and
/// [Resource attributes](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-product-attribute-reference.html).
public struct TemplateResource: Hashable, Sendable {
    /// The resource type, such as `AWS::SQS::Queue`.
    public var type: String
    /// The name of the condition under which the resource exists.
    public var condition: String?
    /// The properties, by CloudFormation's names.
    public var properties: OrderedDictionary<String, TemplateValue>
    /// Logical ids of resources that must be there first. Always written as a list.
    public var dependsOn: [String]
    /// When CloudFormation takes the resource as created.
    public var creationPolicy: TemplateValue?
    /// How CloudFormation updates it.
    public var updatePolicy: TemplateValue?
    /// What happens to the old resource when an update replaces it: one of ``UpdateReplacePolicy``, or an expression with
    /// `AWS::LanguageExtensions`.
    public var updateReplacePolicy: TemplateValue?
    /// What happens to the resource when it leaves the stack: one of ``DeletionPolicy``, or an expression with
    /// `AWS::LanguageExtensions`.
    public var deletionPolicy: TemplateValue?
    /// Free-form facts about the resource.
    public var metadata: TemplateValue?
    /// Attributes that the typed members do not hold, verbatim: unknown ones, known ones of the wrong shape, and
    /// `Properties` and `DependsOn` written though empty. A typed member with content wins over an entry here.
    public var other: OrderedDictionary<String, TemplateValue>

    /// Creates a resource.
    ///
    /// - Parameters:
    ///   - type: The resource type, such as `AWS::SQS::Queue`.
    ///   - properties: The properties, by CloudFormation's names.
    public init(type: String, properties: OrderedDictionary<String, TemplateValue> = [:]) {
        self.type = type
        condition = nil
        self.properties = properties
        dependsOn = []
        creationPolicy = nil
        updatePolicy = nil
        updateReplacePolicy = nil
        deletionPolicy = nil
        metadata = nil
        other = [:]
    }

    enum Key {
        static let type = "Type"
        static let condition = "Condition"
        static let properties = "Properties"
        static let dependsOn = "DependsOn"
        static let creationPolicy = "CreationPolicy"
        static let updatePolicy = "UpdatePolicy"
        static let updateReplacePolicy = "UpdateReplacePolicy"
        static let deletionPolicy = "DeletionPolicy"
        static let metadata = "Metadata"
    }
}

extension TemplateResource {
    /// The resource as it stands in a template. Attributes come in the order Type, Condition, Properties, DependsOn,
    /// CreationPolicy, UpdatePolicy, UpdateReplacePolicy, DeletionPolicy, Metadata, then what ``other`` holds.
    public var templateValue: TemplateValue {
        var members = TemplateMembers(capacity: 5)
        members.add(Key.type, .string(type))
        members.add(Key.condition, condition.map(TemplateValue.string))
        if !properties.isEmpty { members.add(Key.properties, .object(properties)) }
        if !dependsOn.isEmpty { members.add(Key.dependsOn, .array(dependsOn.map(TemplateValue.string))) }
        members.add(Key.creationPolicy, creationPolicy)
        members.add(Key.updatePolicy, updatePolicy)
        members.add(Key.updateReplacePolicy, updateReplacePolicy)
        members.add(Key.deletionPolicy, deletionPolicy)
        members.add(Key.metadata, metadata)
        return members.value(with: other)
    }
}
