/// What becomes of the security group that AWS makes with every VPC, and gives to what is started without one.
public enum DefaultSecurityGroup: Sendable {
    /// It loses all of its rules, as AWS's own controls want it:
    /// <https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2>.
    ///
    /// CloudFormation adds rules to a group and cannot revoke what it has not made, so a function of the stack does it:
    /// one for all VPCs of the template, allowed to revoke rules of those groups alone. It runs once for each VPC, when
    /// that is made. It puts no rules back, whatever comes.
    case closed
    /// It stays as AWS makes it: its members reach each other, and everything.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html>
    case unchanged
}
