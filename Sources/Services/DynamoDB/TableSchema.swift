import Strata

/// A table's keys and indexes as CloudFormation writes them.
struct TableSchema {
    static let limits = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Limits.html"

    let partitionKey: TableKey
    let sortKey: TableKey?
    let indexes: [TableIndex]

    private var keys: [TableKey] {
        var keys: [TableKey] = []
        let all = [partitionKey, sortKey] + indexes.flatMap { [$0.partitionKey, $0.sortKey] }
        for key in all.compactMap({ $0 }) where !keys.contains(key) { keys.append(key) }
        return keys
    }

    var attributeDefinitions: ListValue<AWS.DynamoDB.Table.AttributeDefinition> {
        ListValue(
            keys.map { .init(attributeName: StringValue($0.name), attributeType: .init(stringLiteral: $0.type)) })
    }

    var globalIndexes: ListValue<AWS.DynamoDB.Table.GlobalSecondaryIndex>? {
        let found = indexes.compactMap { index in
            index.partitionKey.map { partitionKey in
                AWS.DynamoDB.Table.GlobalSecondaryIndex(
                    indexName: StringValue(index.name),
                    keySchema: ListValue(
                        TableKey.schema(partitionKey, index.sortKey)
                            .map { .init(attributeName: $0.name, keyType: $0.type) }),
                    projection: index.projectionProperty
                )
            }
        }
        return found.isEmpty ? nil : ListValue(found)
    }

    var localIndexes: ListValue<AWS.DynamoDB.Table.LocalSecondaryIndex>? {
        let found = indexes.filter { $0.partitionKey == nil }.map { index in
            AWS.DynamoDB.Table.LocalSecondaryIndex(
                indexName: StringValue(index.name),
                keySchema: ListValue(
                    TableKey.schema(partitionKey, index.sortKey)
                        .map { .init(attributeName: $0.name, keyType: $0.type) }),
                projection: index.projectionProperty
            )
        }
        return found.isEmpty ? nil : ListValue(found)
    }

    func check(for table: Node) {
        func report(_ message: String, _ help: String) {
            table.annotate(.error(message, help: "\(help); see \(Self.limits)", rule: "dynamodb/keys"))
        }
        let path = table.path
        for (index, key) in keys.enumerated() {
            if let other = keys[..<index].first(where: { $0.name == key.name }) {
                report(
                    "the key '\(key.name)' of '\(path)' has the types \(other.type) and \(key.type), allowed is one",
                    "declare it alike everywhere"
                )
            }
            if !(1...255).contains(key.name.utf8.count) {
                report(
                    "a key of '\(path)' has a name of \(key.name.utf8.count) bytes, allowed are 1 to 255", "rename it")
            }
        }
        if sortKey == partitionKey { report("'\(path)' is sorted by its partition key", "sort by another key") }
        if sortKey == nil, let local = indexes.first(where: { $0.partitionKey == nil }) {
            report(
                "'\(path)' has the local index '\(local.name)', but no sort key of its own",
                "give the table a sortKey:, or make the index a global one"
            )
        }
        for (kind, limit, count) in [
            ("global", 20, indexes.filter { $0.partitionKey != nil }.count),
            ("local", 5, indexes.filter { $0.partitionKey == nil }.count),
        ] where count > limit {
            report("'\(path)' has \(count) \(kind) indexes, allowed are \(limit)", "take some away")
        }
        for (index, entry) in indexes.enumerated() where indexes[..<index].contains(where: { $0.name == entry.name }) {
            report("'\(path)' has two indexes '\(entry.name)'", "rename one")
        }
    }
}
