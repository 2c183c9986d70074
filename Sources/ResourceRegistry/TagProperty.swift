/// The property that holds a resource's tags.
public struct TagProperty: Sendable, Hashable {
    /// Its name: `Tags`, `HostedZoneTags`, `UserPoolTags`, ….
    public let name: String
    /// Whether the tags are set as the resource is made; nil where the schema does not say.
    public let onCreate: Bool?
    /// Whether the tags may change without replacing the resource; nil where the schema does not say.
    public let isUpdatable: Bool?

    init(_ reader: inout RecordReader) {
        name = reader.string()
        onCreate = reader.optionalFlag()
        isUpdatable = reader.optionalFlag()
    }
}
