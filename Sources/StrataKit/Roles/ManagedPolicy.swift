public import Strata

/// A policy that is attached to roles by its ARN.
public struct ManagedPolicy {
    /// The policy's ARN.
    public let arn: StringValue

    /// One of AWS's own by its path and name, such as `service-role/AWSLambdaBasicExecutionRole`.
    /// <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html>
    public static func aws(_ name: String) -> ManagedPolicy {
        ManagedPolicy(arn: ARN(service: "iam", resource: "policy/\(name)", region: "", account: "aws").value)
    }

    /// One that is managed elsewhere, by its ARN.
    public static func imported(arn: StringValue) -> ManagedPolicy { ManagedPolicy(arn: arn) }
}
