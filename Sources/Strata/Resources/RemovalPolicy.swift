/// What becomes of a resource that is no longer declared, or is replaced: CloudFormation's two policies as one.
public enum RemovalPolicy: Sendable {
    /// Delete it.
    case destroy
    /// Keep it, outside of any stack.
    case retain
    /// Delete it after a last snapshot.
    case snapshot

    /// CloudFormation's policy for deletion.
    public var deletionPolicy: DeletionPolicy {
        switch self {
        case .destroy: .delete
        case .retain: .retain
        case .snapshot: .snapshot
        }
    }

    /// CloudFormation's policy for replacement.
    public var updateReplacePolicy: UpdateReplacePolicy {
        switch self {
        case .destroy: .delete
        case .retain: .retain
        case .snapshot: .snapshot
        }
    }
}

/// Gives a resource that holds data its removal policy, unless the author or another aspect has set one by then.
///
/// It comes after all other aspects, so that a convention can tell an author's choice from a construct's default.
struct DefaultRemovalPolicy: Aspect {
    let policy: RemovalPolicy
    /// The resource it is for; not what is declared in it.
    let target: Node

    func visit(_ node: Node) {
        guard node === target, let resource = Resource(node) else { return }
        if resource.deletionPolicy == nil { resource.deletionPolicy = policy.deletionPolicy }
        if resource.updateReplacePolicy == nil { resource.updateReplacePolicy = policy.updateReplacePolicy }
    }
}

extension ResourceView {
    /// Sets what becomes of the resource when it is removed: what the author says, at once, or a default once all other
    /// aspects have had their say (until then the resource's policies read `nil`).
    /// - Parameters:
    ///   - policy: What the author of the program says; `nil` if nothing.
    ///   - defaultPolicy: What holds if neither the author nor an aspect says anything.
    public func applyRemovalPolicy(_ policy: RemovalPolicy?, default defaultPolicy: RemovalPolicy) {
        if let policy {
            applyRemovalPolicy(policy)
        } else {
            apply(DefaultRemovalPolicy(policy: defaultPolicy, target: node), priority: .defaults)
        }
    }
}

extension AspectPriority {
    /// For what constructs decide when nobody else has: after ``last``, so that an aspect of a program or a convention, of
    /// whatever priority, comes first.
    public static let defaults = AspectPriority(10_000)
}
