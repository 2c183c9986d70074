/// Tags as a list of objects, one per tag.
public struct TagList: Sendable, Hashable {
    /// The property.
    public let property: TagProperty
    /// The member of the property that holds the list, where the property is an object around it:
    /// `AWS::CloudFront::AnycastIpList` has its tags in `Tags.Items`.
    public let container: String?
    /// The member for the key: mostly `Key`.
    public let key: String
    /// The member for the value: mostly `Value`.
    public let value: String
    /// A boolean member that each tag must have: `PropagateAtLaunch` for `AWS::AutoScaling::AutoScalingGroup`.
    public let propagation: String?
}
