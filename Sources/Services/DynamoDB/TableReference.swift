public import Strata
public import StrataIAM

/// A table, declared or imported.
public protocol TableReference {
    /// The table's ARN.
    var arn: StringValue { get }
    /// The table's name.
    var name: StringValue { get }

    /// Allows actions on the table and its indexes.
    /// - Parameters:
    ///   - actions: What is allowed.
    ///   - grantee: To whom.
    /// - Returns: Whether there was a policy to add it to.
    @discardableResult
    func grant(_ actions: [String], to grantee: any Grantee) -> Bool
}

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
extension TableReference {
    /// Allows to read items.
    @discardableResult
    public func grantRead(to grantee: any Grantee) -> Bool { grant(Self.readActions, to: grantee) }

    /// Allows to write and delete items.
    @discardableResult
    public func grantWrite(to grantee: any Grantee) -> Bool { grant(Self.writeActions, to: grantee) }

    /// Allows to read, write and delete items.
    @discardableResult
    public func grantReadWrite(to grantee: any Grantee) -> Bool {
        grant(Self.readActions + Self.writeActions, to: grantee)
    }

    private static var readActions: [String] {
        [
            "dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable", "dynamodb:GetItem",
            "dynamodb:Query", "dynamodb:Scan",
        ]
    }

    private static var writeActions: [String] {
        [
            "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:PutItem",
            "dynamodb:UpdateItem",
        ]
    }
}

/// A table that another program owns: its policy cannot be added to.
public struct ImportedTable: TableReference {
    /// The table's ARN.
    public let arn: StringValue

    /// The table's name: what follows the slash of its ARN.
    public var name: StringValue {
        if let text = arn.literalString { return StringValue(text.split(separator: "/").last.map(String.init) ?? text) }
        return arn.split(separator: "/").select(1)
    }

    /// Allows actions in the policy of the grantee.
    @discardableResult
    public func grant(_ actions: [String], to grantee: any Grantee) -> Bool {
        grantee.addToPolicy(PolicyStatement(actions: actions, resources: [arn, "\(arn)/index/*"]))
    }
}
