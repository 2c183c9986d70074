public import CloudFormation

/// A change of who may do, reach or see what.
public struct SecurityChange: Sendable, Hashable {
    /// What kind of access changes.
    public enum Area: String, Sendable, Hashable, Codable, CaseIterable {
        /// A statement of a policy of an identity: of a role, a user, a group, a permission set.
        case identityPolicy
        /// A statement of a policy of a resource: of a bucket, queue, topic, key, the trust policy of a role.
        case resourcePolicy
        /// A managed policy that is attached.
        case managedPolicy
        /// A permissions boundary or a service control policy.
        case boundary
        /// A rule of a security group or of a network ACL.
        case network
        /// A resource that everyone can reach: a public bucket, function URL, load balancer, database.
        case publicAccess
    }

    /// In which direction.
    public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
        /// More is allowed than before.
        case widened
        /// Less is allowed than before.
        case narrowed
        /// More of one thing and less of another, or it cannot be told.
        case changed
    }

    /// What kind of access.
    public var area: Area
    /// In which direction.
    public var direction: Direction
    /// The resource whose template text changes.
    public var resource: ResourceAddress
    /// Its type.
    public var type: String
    /// Where in it.
    public var path: TemplatePath
    /// The condition under which it holds; `nil` without one. `!IsProd` for the other branch.
    public var condition: String?
    /// What was, in one line; `nil` if there was nothing: `Allow s3:GetObject on arn:aws:s3:::b/* to role Worker`.
    public var old: String?
    /// What is, in one line; `nil` if there is nothing.
    public var new: String?
    /// What makes it noteworthy, in a few words: `anyone on the internet`, `any action`; `nil` if nothing does.
    public var remark: String?
    /// Where it was declared.
    public var location: SourceLocation?

    /// Describes a change of access.
    /// - Parameters:
    ///   - area: What kind of access.
    ///   - direction: In which direction.
    ///   - resource: The resource whose text changes.
    ///   - type: Its type.
    ///   - path: Where in it.
    ///   - condition: The condition under which it holds.
    ///   - old: What was, in one line.
    ///   - new: What is, in one line.
    ///   - remark: What makes it noteworthy.
    ///   - location: Where it was declared.
    public init(
        _ area: Area, _ direction: Direction, resource: ResourceAddress, type: String, path: TemplatePath,
        condition: String? = nil, old: String?, new: String?, remark: String? = nil, location: SourceLocation? = nil
    ) {
        self.area = area
        self.direction = direction
        self.resource = resource
        self.type = type
        self.path = path
        self.condition = condition
        self.old = old
        self.new = new
        self.remark = remark
        self.location = location
    }
}
