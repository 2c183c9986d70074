import Strata

/// A second way to find a table's items.
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/SecondaryIndexes.html>
public struct TableIndex {
    /// What an index holds beside its keys and the table's.
    public enum Projection: Equatable, Sendable {
        /// All attributes.
        case all
        /// Nothing more.
        case keysOnly
        /// The given attributes.
        case include([String])
    }

    let name: String
    /// `nil` for the table's own: then the index is a local one.
    let partitionKey: TableKey?
    let sortKey: TableKey?
    let projection: Projection

    /// An index over all items, with keys of its own; it can be added and removed later.
    public static func global(
        _ name: String, partitionKey: TableKey, sortKey: TableKey? = nil, projection: Projection = .all
    ) -> TableIndex {
        TableIndex(name: name, partitionKey: partitionKey, sortKey: sortKey, projection: projection)
    }

    /// Another order within each partition of the table; it is there from the table's creation, or never.
    public static func local(_ name: String, sortKey: TableKey, projection: Projection = .all) -> TableIndex {
        TableIndex(name: name, partitionKey: nil, sortKey: sortKey, projection: projection)
    }

    var projectionProperty: AWS.DynamoDB.Table.Projection {
        switch projection {
        case .all: .init(projectionType: "ALL")
        case .keysOnly: .init(projectionType: "KEYS_ONLY")
        case .include(let names): .init(nonKeyAttributes: ListValue(names), projectionType: "INCLUDE")
        }
    }
}
