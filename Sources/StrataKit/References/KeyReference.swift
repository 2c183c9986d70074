public import Strata

/// Keys of KMS.
public enum KeyKind: MeasuredKind {
    /// `AWS/KMS`.
    public static let metricNamespace = "AWS/KMS"
    /// `KeyId`.
    public static let metricDimension = "KeyId"
}

/// A key of KMS, declared or imported.
public protocol KeyReference: ResourceReference where Kind == KeyKind {}

// https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
extension Access where Kind == KeyKind {
    /// To encrypt, also by data keys, and to encrypt anew what is encrypted by it.
    public static var encrypt: Access {
        Access(
            "encrypt", ["kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"], lookups: ["kms:DescribeKey"])
    }

    /// To decrypt.
    public static var decrypt: Access { Access("decrypt", ["kms:Decrypt"], lookups: ["kms:DescribeKey"]) }
}

extension KeyReference {
    /// Allows the use of the key that another resource is encrypted with.
    ///
    /// The key's policy names what a service acts for by its account where that is a resource of this program: it often waits for
    /// the key, as a topic does whose queue has the same one, or a bucket that tells an encrypted queue, and a key that named it
    /// would wait for it in turn. The policy of what is encrypted names it in full.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html>
    ///
    /// EventBridge names no source when it uses the key of a topic, so a key that asked for one would refuse it; that topic's own
    /// policy names the source. <https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html>
    func give(
        _ usage: KeyUsage, of access: String, to grantee: any Grantee, source: StringValue?, account: StringValue?,
        for user: Node,
        at place: Place
    ) -> Grant {
        let statement = PolicyStatement(actions: usage.actions, resources: [arn], at: place)
        if let grant = grantee.add(statement) { return grant }
        let principal = grantee.grantPrincipal
        let declared = source?.source.flatMap { $0.resourceType == nil ? nil : $0 }
        let named = declared == nil ? source : nil
        let owner = account ?? declared?.accountID(seenFrom: node)
        let allowed = PolicyStatement(
            principals: [principal], actions: usage.actions, resources: ["*"],
            conditions: .source(arn: named, account: owner), at: place)
        let request = AccessRequest(
            statement: allowed, principal: principal, sourceArn: named, sourceAccount: owner, id: nil)
        if principal.canBeNamed, let grant = allow(request) { return grant }
        Self.reportRefusal(statement, of: access, user, to: principal)
        return .none
    }
}

/// A key that another program owns: its policy cannot be added to.
public struct ImportedKey: KeyReference, ImportedReference {
    /// The scope that imports it.
    public let node: Node
    /// The key's ARN.
    public let arn: StringValue

    /// Imports a key.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        self.arn = arn
        node = scope.node
    }

    /// The key's id: the end of its ARN.
    public var name: StringValue { arn.nameAfterSlash }
}

/// How a resource encrypts what it holds.
public struct Encryption {
    enum Kind {
        case managed
        case arn(StringValue)
        case key(any KeyReference)
    }

    let kind: Kind

    /// By keys that the service manages and charges nothing for: what it does by itself.
    public static var managed: Encryption { Encryption(kind: .managed) }

    /// By a key of KMS. Who is given access to the resource is given the use of the key as well, in the key's own policy where
    /// it is a service.
    public static func key(_ key: any KeyReference) -> Encryption { Encryption(kind: .key(key)) }

    /// By a key of KMS that another program owns, by its ARN. Services must be allowed to use it in its own policy, there.
    public static func kms(keyArn: StringValue) -> Encryption { Encryption(kind: .arn(keyArn)) }

    /// The key, as the construct that is encrypted refers to it; `nil` for the service's own.
    public func key(in scope: any Scope) -> (any KeyReference)? {
        switch kind {
        case .managed: nil
        case .arn(let arn): ImportedKey(arn: arn, in: scope)
        case .key(let key): key
        }
    }
}
