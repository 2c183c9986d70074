public import Strata
@_exported public import StrataKit

/// A public hosted zone of Route 53: the records of a domain. It is kept when its stack goes, as the domain is delegated to
/// its very name servers.
public struct HostedZone: HostedZoneReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.Route53.HostedZone
    /// The zone's domain.
    public let domain: String

    /// Declares a zone.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - domain: The domain: `example.com`.
    ///   - comment: What it is for, at most 256 characters.
    ///   - removalPolicy: What becomes of it with its stack; `nil` keeps it, unless an aspect decides otherwise.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, domain: String, comment: String? = nil, removalPolicy: RemovalPolicy? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        self.domain = domain
        resource = AWS.Route53.HostedZone(
            "Resource", in: node, hostedZoneConfig: comment.map { .init(comment: StringValue($0)) },
            name: StringValue(DomainName.absolute(domain))
        )
        resource.applyRemovalPolicy(removalPolicy, default: .retain)
        if let problem = DomainName.problem(in: domain) {
            node.annotate(
                .error(
                    "the domain '\(domain)' of '\(node.path)' \(problem)", help: "rename it; see \(DomainName.source)",
                    rule: "route53/domain"
                )
            )
        }
        node.check(
            comment?.count, isIn: 0...256, "the comment", unit: " characters", rule: "route53/comment",
            source: "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneConfig.html"
        )
        node.register(self)
    }

    /// A zone that another program owns.
    /// - Parameters:
    ///   - id: Its id: `Z0123456789EXAMPLE`.
    ///   - domain: Its domain.
    /// - Returns: A reference for every parameter that takes a zone.
    public static func imported(id: StringValue, domain: String) -> ImportedHostedZone {
        ImportedHostedZone(id: id, domain: domain)
    }

    /// The zone's id.
    public var id: StringValue { resource.ref }

    /// The name servers that the domain must be delegated to.
    public var nameServers: ListValue<StringValue> { resource.nameServers }
}
