public import Strata

/// A target group, whatever its targets are.
public protocol TargetGroupReference {
    /// The target group's ARN.
    var targetGroupArn: StringValue { get }
}
