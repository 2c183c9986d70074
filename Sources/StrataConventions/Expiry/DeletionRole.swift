public import Strata

/// The service role with which CloudFormation deletes the resources of a stack whose time is over.
///
/// The schedule that deletes the stack is one of its resources, and so is the role that the schedule calls CloudFormation
/// with. With that role's own permissions CloudFormation would get no further than to the deletion of the role; and it would
/// need the right to delete whatever there is. The schedule therefore hands a service role over, which lives outside of the
/// stack: its own role may do no more than ask for the deletion of this one stack, and pass this one role to CloudFormation.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html>
public struct DeletionRole {
    /// The role's ARN.
    public let arn: StringValue

    /// The role that `cdk bootstrap` makes for CloudFormation, in the account and region of the stack; `cdk deploy` creates
    /// stacks with the same.
    /// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html>
    /// - Parameter qualifier: What the bootstrap was told to tell itself apart by.
    /// - Returns: The role.
    public static func bootstrap(qualifier: String = "hnb659fds") -> DeletionRole {
        DeletionRole(
            arn:
                "arn:\(AWS.partition):iam::\(AWS.accountID):role/cdk-\(qualifier)-cfn-exec-role-\(AWS.accountID)-\(AWS.region)"
        )
    }

    /// Another role, which trusts `cloudformation.amazonaws.com`, may delete all that the stack holds, and is not in it.
    /// - Parameter arn: The role's ARN.
    /// - Returns: The role.
    public static func role(arn: StringValue) -> DeletionRole { DeletionRole(arn: arn) }
}
