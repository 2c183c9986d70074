import Strata

/// An attribute that is part of a key, with the type that all items must have.
public struct TableKey: Equatable, Sendable {
    let name: String
    let type: String

    /// A text.
    public static func string(_ name: String) -> TableKey { TableKey(name: name, type: "S") }
    /// A number.
    public static func number(_ name: String) -> TableKey { TableKey(name: name, type: "N") }
    /// Bytes.
    public static func binary(_ name: String) -> TableKey { TableKey(name: name, type: "B") }

    static func schema(_ partition: TableKey, _ sort: TableKey?) -> [(name: StringValue, type: StringValue)] {
        var schema: [(name: StringValue, type: StringValue)] = [(StringValue(partition.name), "HASH")]
        if let sort { schema.append((StringValue(sort.name), "RANGE")) }
        return schema
    }
}
