import CloudFormation

/// Replacements that the documentation tells and the registry's schema does not.
enum DocumentedImpact {
    /// What a change does; `nil` where the schema says it.
    ///
    /// The type of an attribute that keys a table, and the local indexes, are decided when the table is made:
    /// [Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html),
    /// [LocalSecondaryIndex](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-localsecondaryindex.html).
    static func of(_ change: PropertyChange, of type: String) -> PropertyChange.Impact? {
        guard type == "AWS::DynamoDB::Table" || type == "AWS::DynamoDB::GlobalTable",
            case .key(let property)? = change.path.components.first
        else { return nil }
        switch property {
        case "LocalSecondaryIndexes": return .mayReplace
        case "AttributeDefinitions":
            // An attribute that comes or goes belongs to an index that does.
            return change.path.components.last == .key("AttributeType") ? .mayReplace : nil
        default: return nil
        }
    }
}
