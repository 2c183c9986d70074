public import Strata

/// Tables of DynamoDB.
public enum TableKind: MeasuredKind {
    /// `AWS/DynamoDB`.
    public static let metricNamespace = "AWS/DynamoDB"
    /// `TableName`.
    public static let metricDimension = "TableName"
}

/// A table, declared or imported.
public protocol TableReference: ResourceReference where Kind == TableKind {}

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
extension Access where Kind == TableKind {
    private static var reading: [String] {
        [
            "dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable", "dynamodb:GetItem",
            "dynamodb:Query", "dynamodb:Scan",
        ]
    }

    private static var writing: [String] {
        [
            "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:PutItem",
            "dynamodb:UpdateItem",
        ]
    }

    /// To read items, of the table and its indexes.
    public static var read: Access { Access("read", reading, key: .table) }
    /// To write and delete items.
    public static var write: Access { Access("write", writing, key: .table) }
    /// To read, write and delete items.
    public static var readWrite: Access { Access("readWrite", reading + writing, key: .table) }
}

extension KeyUsage {
    /// Reading or writing a table, or reading its stream: DynamoDB asks for the key itself, on behalf of who calls.
    /// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html>
    public static let table = KeyUsage(["kms:Decrypt", "kms:DescribeKey"])
}

extension TableReference {
    /// Allows to read items: `grant(.read, to: …)`.
    @discardableResult
    public func grantRead(to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line) -> Grant {
        grant(.read, to: grantee, at: Place(file, line))
    }

    /// Allows to write and delete items: `grant(.write, to: …)`.
    @discardableResult
    public func grantWrite(to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line) -> Grant {
        grant(.write, to: grantee, at: Place(file, line))
    }

    /// Allows to read, write and delete items: `grant(.readWrite, to: …)`.
    @discardableResult
    public func grantReadWrite(to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line) -> Grant {
        grant(.readWrite, to: grantee, at: Place(file, line))
    }
}

/// A table that another program owns: its policy cannot be added to.
public struct ImportedTable: TableReference, ImportedReference {
    /// The scope that imports it.
    public let node: Node
    /// The table's ARN.
    public let arn: StringValue

    /// Imports a table.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        self.arn = arn
        node = scope.node
    }

    /// The table's name: what follows the slash of its ARN.
    public var name: StringValue { arn.nameAfterSlash }

    /// The table and its indexes, which are not known here.
    public var accessARNs: [StringValue] { [arn, "\(arn)/index/*"] }
}
