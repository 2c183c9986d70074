public import Strata

/// The service role with which CloudFormation deletes the resources of a stack whose time is over.
///
/// The schedule that deletes the stack is one of its resources, and so is the role that the schedule calls CloudFormation
/// with. With that role's own permissions CloudFormation would get no further than to the deletion of the role; and it would
/// need the right to delete whatever there is. The schedule therefore hands a service role over, which lives outside of the
/// stack: its own role may do no more than ask for the deletion of this one stack, and pass this one role to CloudFormation.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html>
public struct DeletionRole: Sendable {
    private let arn: @Sendable (Stack) -> StringValue

    /// The role that `cdk bootstrap` makes for CloudFormation, in the account and region of the stack.
    /// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html>
    /// - Parameter qualifier: What the bootstrap was told to tell itself apart by; `nil` for the one that the stack is
    ///   deployed with (`Deployment`).
    /// - Returns: The role.
    public static func bootstrap(qualifier: String? = nil) -> DeletionRole {
        DeletionRole { stack in
            let qualifier = qualifier ?? stack.deployment.qualifier
            return
                "arn:\(AWS.partition):iam::\(AWS.accountID):role/cdk-\(qualifier)-cfn-exec-role-\(AWS.accountID)-\(AWS.region)"
        }
    }

    /// Another role, which trusts `cloudformation.amazonaws.com`, may delete all that the stack holds, and is not in it.
    /// - Parameter arn: The role's ARN. As rules are for many stacks, it is written out; a value of some construct cannot
    ///   stand here.
    /// - Returns: The role.
    public static func role(arn: @autoclosure @escaping @Sendable () -> StringValue) -> DeletionRole {
        DeletionRole { _ in arn() }
    }

    /// The role's ARN, for a stack.
    func arn(for stack: Stack) -> StringValue { arn(stack) }
}
