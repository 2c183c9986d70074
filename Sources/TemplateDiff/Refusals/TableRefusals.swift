import CloudFormation
import OrderedCollections

/// What DynamoDB refuses of global secondary indexes: more than one that comes or goes in an update, and changes of the keys or
/// the projection of one that stays.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-globalsecondaryindexes>
enum TableRefusals {
    private static let property = "GlobalSecondaryIndexes"
    /// What an index cannot change.
    private static let fixed = ["KeySchema", "Projection"]

    static func reasons(_ old: TemplateResource, _ new: TemplateResource) -> [RefusedUpdate.Reason] {
        guard let olds = RefusedUpdate.elements(old.properties[property], by: "IndexName"),
            let news = RefusedUpdate.elements(new.properties[property], by: "IndexName")
        else { return [] }
        var reasons: [RefusedUpdate.Reason] = []
        let changes = news.keys.filter { olds[$0] == nil } + olds.keys.filter { news[$0] == nil }
        if changes.count > 1 {
            reasons.append(
                RefusedUpdate.Reason(
                    path: [property],
                    message:
                        "\(changes.count) global secondary indexes come or go at once (\(changes.sorted().joined(separator: ", "))): DynamoDB makes or deletes one in an update",
                    help: "deploy them one after another"))
        }
        let node = SchemaNode.free(.plain)
        for (name, index) in news {
            guard let before = olds[name] else { continue }
            for member in fixed
            where Meaning.of(before[member] ?? .null, node) != Meaning.of(index[member] ?? .null, node) {
                reasons.append(
                    RefusedUpdate.Reason(
                        path: [property],
                        message:
                            "\(member) of the global secondary index '\(name)' changes: DynamoDB only changes its throughput",
                        help: "add an index under another name, move what reads it over, then remove this one"))
            }
        }
        return reasons
    }
}
