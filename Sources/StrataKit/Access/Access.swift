public import Strata

/// A kind of AWS resource, as a type: what may be done with it, and which metrics it has, is said of this type.
///
/// ```swift
/// extension Access where Kind == QueueKind {
///     public static var purge: Access { Access("purge", ["sqs:PurgeQueue"]) }
/// }
/// queue.grant(.purge, to: operators)
/// ```
public protocol ResourceKind {}

/// A kind of resource that CloudWatch has metrics of.
public protocol MeasuredKind: ResourceKind {
    /// The namespace of its metrics, such as `AWS/SQS`.
    static var metricNamespace: String { get }
    /// The dimension that names the resource in its metrics, such as `QueueName`.
    static var metricDimension: String { get }
}

/// What someone may do with a resource of a kind: actions, what they act on, and the use of the key that encrypts it.
///
/// Each service has its own, such as `.send` and `.consume` of queues; more are made by anyone in an extension.
/// <https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html>
public struct Access<Kind> {
    /// Some actions on some part of a resource.
    public struct Part {
        /// What of a resource actions act on.
        public enum Target {
            /// The resource and what belongs to it: a table with its indexes, a function in all versions.
            case whole
            /// The resource alone.
            case resource
            /// What is in it, by a path below its ARN: the objects of a bucket.
            case below(String)
            /// What IAM knows no narrower name for.
            case anything
            /// Something else that goes with it, by ARN: a table's stream.
            case others([StringValue])
        }

        let actions: [String]
        let lookups: [String]
        let target: Target
        let conditions: JSON?

        /// Allows actions.
        /// - Parameters:
        ///   - actions: The actions of IAM, such as `sqs:SendMessage`.
        ///   - lookups: What programs ask beside, and services do not: addresses and attributes.
        ///   - target: On what.
        ///   - conditions: When.
        public init(
            _ actions: [String], lookups: [String] = [], on target: Target = .whole, conditions: JSON? = nil
        ) {
            self.actions = actions
            self.lookups = lookups
            self.target = target
            self.conditions = conditions
        }
    }

    /// What it is called in messages: `send`.
    public let name: String
    let parts: [Part]
    let keyUsage: KeyUsage?

    /// Makes an access of several parts.
    /// - Parameters:
    ///   - name: What it is called in messages.
    ///   - parts: What it allows.
    ///   - key: What it takes of the key that encrypts the resource; `nil` for nothing.
    public init(_ name: String, parts: [Part], key: KeyUsage? = nil) {
        self.name = name
        self.parts = parts
        keyUsage = key
    }

    /// Makes an access of some actions on the whole resource.
    /// - Parameters:
    ///   - name: What it is called in messages.
    ///   - actions: The actions of IAM.
    ///   - lookups: What programs ask beside, and services do not.
    ///   - key: What it takes of the key that encrypts the resource; `nil` for nothing.
    public init(_ name: String, _ actions: [String], lookups: [String] = [], key: KeyUsage? = nil) {
        self.init(name, parts: [Part(actions, lookups: lookups)], key: key)
    }
}

extension Access {
    /// What it allows on the whole of a resource as one statement, for policies that are written as a whole.
    /// - Parameter resource: The resource.
    /// - Returns: The statement, without principals; parts that are not about the whole resource are left out.
    public func statement(on resource: some ResourceReference) -> PolicyStatement {
        let whole = parts.filter { if case .whole = $0.target { true } else { false } }
        return PolicyStatement(actions: whole.flatMap { $0.lookups + $0.actions }, resources: resource.accessARNs)
    }
}

/// What the use of an encrypted resource takes of its key.
/// <https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-usage>
public struct KeyUsage: Sendable {
    let actions: [String]

    /// The use of a key by actions of one's own.
    public init(_ actions: [String]) { self.actions = actions }

    /// Reading what is encrypted.
    public static let decrypt = KeyUsage(["kms:Decrypt"])
    /// Writing: what is written is encrypted by a data key, which is read again.
    public static let encrypt = KeyUsage(["kms:Decrypt", "kms:GenerateDataKey"])
}
