/// A property type nested in a resource.
public struct NestedTypeModel: Hashable, Sendable {
    /// CloudFormation's name, or the property's where the schema gives none.
    public let name: String
    /// The struct's name.
    public let swiftName: String
    /// Whether AWS documents it on a page of its own: it is a definition of the schema.
    public let isDefinition: Bool
    /// Whether the schema offers alternatives, of which the properties are the union.
    public let isUnion: Bool
    /// Its properties, in UTF-8 order of CloudFormation's names.
    public let properties: [PropertyModel]
}
