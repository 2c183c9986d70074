public import Strata
public import StrataKit

extension Function {
    /// Allows something in the function's own policy: an `AWS::Lambda::Permission`.
    public func allow(_ request: AccessRequest) -> Grant? {
        let permission = addPermission(
            for: request.principal, sourceArn: request.sourceArn, sourceAccount: request.sourceAccount, id: request.id)
        return Grant(in: [permission.node])
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
