public import Strata
public import StrataIAM

extension Function {
    /// Allows to call the function, in any version.
    ///
    /// Roles and functions get it into their policy; a service, which has none, gets an `AWS::Lambda::Permission`.
    /// - Parameters:
    ///   - grantee: Who may call it.
    ///   - source: ARN of what a service acts for, such as a rule or a topic.
    public func grantInvoke(to grantee: any Grantee, sourceArn source: StringValue? = nil) {
        node.grant(
            ["lambda:InvokeFunction"], on: [arn, "\(arn):*"], to: grantee, conditions: .source(arn: source)
        ) { statement in
            for principal in statement.principals { addPermission(for: principal, sourceArn: source) }
        }
    }

    /// Allows a service, an account or a role to call the function, in the function's own policy.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html>
    /// - Parameters:
    ///   - principal: Who may call it.
    ///   - source: ARN of what a service acts for.
    ///   - account: The account that a service acts for, where the ARN does not hold it, as those of buckets.
    ///   - id: Its id within the function; `nil` makes one of the principal and the source.
    /// - Returns: The permission, for what must wait for it.
    @discardableResult
    public func addPermission(
        for principal: Principal, sourceArn source: StringValue? = nil, sourceAccount account: StringValue? = nil,
        id: String? = nil
    ) -> AWS.Lambda.Permission {
        let name = id ?? "AllowInvoke:" + principal.permissionID + (source.map { Node.sourceID(of: $0) } ?? "")
        if let existing = node.child(name).flatMap(AWS.Lambda.Permission.init(_:)), id == nil { return existing }
        return AWS.Lambda.Permission(
            name, in: node, action: "lambda:InvokeFunction", functionName: arn, principal: principal.permissionValue,
            sourceAccount: account, sourceArn: source
        )
    }
}
