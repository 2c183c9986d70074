public import Strata

/// A construct that is a resource for others because one of its parts is: a worker is its queue for whoever sends to it.
///
/// ```swift
/// public struct Worker: QueueReference, ForwardingReference, LibraryConstruct {
///     public let node: Node
///     public let jobs: Queue
///     public var referent: Queue { jobs }
///     …
/// }
/// queue.grant(.consume, to: function)
/// worker.grant(.send, to: function)
/// ```
/// What the kind's protocol asks for is answered by the part: ARN, name, permissions, metrics. The node stays the
/// construct's own, so that findings speak of it, and what others declare for it stands in it.
public protocol ForwardingReference: ResourceReference {
    /// The type of the part.
    associatedtype Referent: ResourceReference where Referent.Kind == Kind
    /// The part that is meant when the construct is.
    var referent: Referent { get }
}

extension ForwardingReference {
    /// The referent's ARN.
    public var arn: StringValue { referent.arn }
    /// The referent's physical name.
    public var name: StringValue { referent.name }
    /// Whether another program owns the referent.
    public var isImported: Bool { referent.isImported }
    /// What the referent means by the whole of itself.
    public var accessARNs: [StringValue] { referent.accessARNs }
    /// The key that encrypts the referent.
    public var encryptionKey: (any KeyReference)? { referent.encryptionKey }
    /// Allows something in the referent's own policy.
    public func allow(_ request: AccessRequest) -> Grant? { referent.allow(request) }
}

/// A construct that can be given permissions because one of its parts can: a worker may do what its function may.
///
/// ```swift
/// public var identity: any Identity { function }
/// table.grant(.readWrite, to: worker)
/// ```
public protocol ForwardingIdentity: Identity {
    /// The part that is given the permissions.
    var identity: any Identity { get }
}

extension ForwardingIdentity {
    /// How policies of resources name the part.
    public var grantPrincipal: Principal { identity.grantPrincipal }
    /// What to wait for so as to have the permissions that were granted.
    public var permissions: (any Scope)? { identity.permissions }
    /// Adds a statement to the part's own policy.
    public func add(_ statement: PolicyStatement) -> Grant? { identity.add(statement) }
}
