public import OrderedCollections

/// A table of constants: rows by a first key, attributes by a second, values literal strings or lists.
///
/// See [Mappings](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/mappings-section-structure.html).
public struct TemplateMapping: Hashable, Sendable {
    /// The rows.
    public var rows: OrderedDictionary<String, OrderedDictionary<String, TemplateValue>>

    /// Creates a table.
    ///
    /// - Parameter rows: The rows by their first key, each with its attributes by the second.
    public init(_ rows: OrderedDictionary<String, OrderedDictionary<String, TemplateValue>> = [:]) {
        self.rows = rows
    }

    /// The table as it stands in a template.
    public var templateValue: TemplateValue { .object(rows.mapValues(TemplateValue.object)) }
}
