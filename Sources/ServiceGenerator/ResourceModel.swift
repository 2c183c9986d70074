/// One resource type as Swift.
public struct ResourceModel: Sendable {
    /// The schema that it was made from.
    public let schema: ResourceSchema
    /// The struct's name.
    public let swiftName: String
    /// What a template may set, in UTF-8 order of CloudFormation's names.
    public let properties: [PropertyModel]
    /// What `Fn::GetAtt` gives, in UTF-8 order of the dotted names.
    public let attributes: [AttributeModel]
    /// Property types nested in the struct, in UTF-8 order of their Swift names.
    public let nestedTypes: [NestedTypeModel]
    /// Enumerations nested in the struct, in UTF-8 order of their Swift names.
    public let enumerations: [EnumerationModel]
}
