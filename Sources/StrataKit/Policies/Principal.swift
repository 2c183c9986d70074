public import Strata

/// Whom a policy speaks of: a service, an account, a role, everyone.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>
public struct Principal: Equatable {
    enum Kind: String {
        case aws = "AWS"
        case canonicalUser = "CanonicalUser"
        case federated = "Federated"
        case service = "Service"
        case unknown = ""
    }

    let kind: Kind
    let value: Expression

    private init(kind: Kind, value: Expression) {
        self.kind = kind
        self.value = value
    }

    /// An AWS service by its name, such as `lambda.amazonaws.com`.
    public static func service(_ name: String) -> Principal { Principal(kind: .service, value: .string(name)) }

    /// An AWS service whose name holds what is known only at deployment, such as a region.
    init(service name: StringValue) { self.init(kind: .service, value: name.expression) }

    /// A role, a user or an account by its ARN.
    public static func arn(_ arn: StringValue) -> Principal { Principal(kind: .aws, value: arn.expression) }

    /// An account: every identity in it that its own policies allow.
    public static func account(_ id: StringValue) -> Principal {
        .arn(ARN(service: "iam", resource: "root", region: "", account: id).value)
    }

    /// A provider of web identities (OIDC) by its ARN or domain: roles are assumed with its tokens.
    public static func federated(_ provider: StringValue) -> Principal {
        Principal(kind: .federated, value: provider.expression)
    }

    /// A user by the canonical id that S3 knows.
    public static func canonicalUser(_ id: StringValue) -> Principal {
        Principal(kind: .canonicalUser, value: id.expression)
    }

    /// Everyone, also without credentials.
    public static var anyone: Principal { Principal(kind: .aws, value: .string("*")) }

    /// Someone whom no policy can name, since nothing says who it is: what runs as a role that is not known. Policies of resources
    /// cannot allow it anything; a grant that would need them is reported, `iam/grant`.
    public static var unknown: Principal { Principal(kind: .unknown, value: .null) }

    /// Whether policies can name it.
    public var canBeNamed: Bool { kind != .unknown }

    /// The service's name, if it is a service.
    public var serviceName: String? {
        if case (.service, .string(let name)) = (kind, value) { name } else { nil }
    }

    static func expression(_ principals: [Principal]) -> Expression? {
        guard principals.contains(where: \.canBeNamed) else { return nil }
        let kinds: [Kind] = [.aws, .canonicalUser, .federated, .service]
        return .object(
            kinds.compactMap { kind in
                PolicyStatement.minimal(principals.filter { $0.kind == kind }.map(\.value))
                    .map { Expression.Field(kind.rawValue, $0) }
            }
        )
    }
}

extension Principal: Grantee {
    /// The principal itself.
    public var grantPrincipal: Principal { self }

    /// `nil`: a principal by name has no policy that could be added to.
    public func add(_ statement: PolicyStatement) -> Grant? { nil }
}

extension Principal {
    /// Whether it is an AWS service.
    public var isService: Bool { kind == .service }

    /// How `AWS::Lambda::Permission` names the principal: bare, without its kind.
    public var permissionValue: StringValue { StringValue(expression: value) }

    /// A part of an id that tells the principal from others: of a service its name's first word.
    public var permissionID: String { serviceName.map { $0.split(separator: ".").first.map(String.init) ?? $0 } ?? "" }

    /// A part of an id that says all that is known of the principal now.
    public var valueID: String { permissionValue.idText }
}
