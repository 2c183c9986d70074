/// The property that holds a resource's physical name.
///
/// By rule: `<Type>Name`, `Name` or `<Type>Identifier`; else a property `…Name` that ends the type's name; else the one
/// writable primary identifier `…Name`. Where AWS names it differently, or the schema lacks the bounds, a table in the
/// generator says so, with a page of AWS's documentation for each row.
public struct NameFacts: Sendable, Hashable {
    /// The property: `QueueName`.
    public let property: String
    /// Whether a template must set it.
    public let isRequired: Bool
    /// Whether a change replaces the resource: a fixed name then stands in the way of other replacements, too.
    public let isCreateOnly: Bool
    /// The least number of characters.
    public let minLength: Int?
    /// The greatest number of characters.
    public let maxLength: Int?
    /// A regular expression that the name matches, in the schema's dialect (ECMA-262).
    public let pattern: String?
    /// The page of AWS's documentation that bounds and pattern come from, where they are not the schema's.
    public let source: String?

    init?(_ reader: inout RecordReader) {
        guard let property = reader.optionalString() else { return nil }
        self.property = property
        let flags = reader.number()
        isRequired = flags & 1 != 0
        isCreateOnly = flags & 2 != 0
        minLength = reader.optionalNumber()
        maxLength = reader.optionalNumber()
        pattern = reader.optionalString()
        source = reader.optionalString()
    }
}
