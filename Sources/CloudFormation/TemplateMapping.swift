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

    /// The constant under two keys.
    ///
    /// - Parameters:
    ///   - top: The first key.
    ///   - second: The second key.
    /// - Returns: `nil` where there is none, also where a function stands, which a mapping cannot hold.
    public func constant(_ top: String, _ second: String) -> TemplateValue? {
        guard let value = rows[top]?[second] else { return nil }
        switch value {
        case .object: return nil
        case .array(let elements):
            for element in elements {
                switch element {
                case .object, .array: return nil
                case .null, .boolean, .integer, .number, .string: continue
                }
            }
            return value
        case .null, .boolean, .integer, .number, .string: return value
        }
    }

    /// The table as it stands in a template.
    public var templateValue: TemplateValue { .object(rows.mapValues(TemplateValue.object)) }
}
