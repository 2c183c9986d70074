/// Tags by kind of the resources that get them.
public struct TagSpecifications: Sendable, Hashable {
    /// The property: `TagSpecifications`.
    public let property: TagProperty
    /// The member for the kind of resource.
    public let resourceType: String
    /// The member for the list of tags, which are objects with `Key` and `Value`.
    public let tags: String
    /// The kinds that the schema allows; empty where it does not say.
    public let allowedTypes: [String]
}
