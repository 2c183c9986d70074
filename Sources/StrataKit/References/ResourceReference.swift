public import Strata

/// A resource, declared or imported, as others speak of it: by its ARN and name, with its permissions and metrics.
///
/// Each kind has a protocol of its own (``QueueReference``, ``BucketReference``, …), to which a user's construct may conform as
/// well: it *is* a queue for whoever sends to it.
public protocol ResourceReference {
    /// The kind of resource, which permissions and metrics are said of.
    associatedtype Kind: ResourceKind
    /// Where findings about it stand, and what joins it with others: its own node, or the scope that imports it.
    var node: Node { get }
    /// The resource's ARN.
    var arn: StringValue { get }
    /// The resource's physical name.
    var name: StringValue { get }
    /// Whether another program owns it.
    var isImported: Bool { get }
    /// What ``Access/Part/Target/whole`` means: ARNs, the resource's own first.
    var accessARNs: [StringValue] { get }
    /// The key that encrypts it; `nil` for none of KMS.
    var encryptionKey: (any KeyReference)? { get }

    /// Allows something in the resource's own policy.
    /// - Parameter request: What is to be allowed, and to whom.
    /// - Returns: What was given; `nil` if it has no policy that can be added to.
    func allow(_ request: AccessRequest) -> Grant?
}

/// A resource that another program owns.
public protocol ImportedReference: ResourceReference {}

extension ImportedReference {
    /// `true`.
    public var isImported: Bool { true }
}

extension ResourceReference {
    /// `false`: it is this program's.
    public var isImported: Bool { false }
    /// The resource alone.
    public var accessARNs: [StringValue] { [arn] }
    /// No key.
    public var encryptionKey: (any KeyReference)? { nil }
    /// `nil`: there is no policy that could be added to.
    public func allow(_ request: AccessRequest) -> Grant? { nil }
}

/// What a resource's own policy is asked to allow.
public struct AccessRequest {
    /// What is allowed to whom, and when.
    public let statement: PolicyStatement
    /// To whom.
    public let principal: Principal
    /// ARN of what a service acts for.
    public let sourceArn: StringValue?
    /// The account that a service acts for, where the ARN does not hold it.
    public let sourceAccount: StringValue?
    /// The id of what is declared for it; `nil` makes one.
    public let id: String?

    /// Asks to allow something.
    /// - Parameters:
    ///   - statement: What is allowed to whom, and when: with the principal, and with the conditions of the source.
    ///   - principal: To whom.
    ///   - source: ARN of what a service acts for.
    ///   - account: The account that a service acts for, where the ARN does not hold it.
    ///   - id: The id of what is declared for it; `nil` makes one.
    public init(
        statement: PolicyStatement, principal: Principal, sourceArn source: StringValue? = nil,
        sourceAccount account: StringValue? = nil, id: String? = nil
    ) {
        self.statement = statement
        self.principal = principal
        sourceArn = source
        sourceAccount = account
        self.id = id
    }
}

extension ResourceReference {
    /// Allows something: in the grantee's policy, or in the resource's own where the grantee has none, and on the key that
    /// encrypts the resource. A service may act for the given source only. What cannot be given is reported.
    ///
    /// ```swift
    /// queue.grant(.send, to: worker)
    /// queue.grant(.send, to: .service("events.amazonaws.com"), sourceArn: rule.arn)
    /// ```
    /// - Parameters:
    ///   - access: What.
    ///   - grantee: To whom.
    ///   - source: ARN of what a service acts for, such as a rule or a bucket.
    ///   - account: The account that a service acts for, where the ARN does not hold it, as those of buckets.
    ///   - id: The id of what is declared for it, where something is; `nil` makes one.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: What was given: others can wait for it.
    @discardableResult
    public func grant(
        _ access: Access<Kind>, to grantee: any Grantee, sourceArn source: StringValue? = nil,
        sourceAccount account: StringValue? = nil, id: String? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> Grant {
        grant(
            access, to: grantee, sourceArn: source, sourceAccount: account, id: id, at: Place(file, line))
    }

    /// Allows a service, or a principal by name, something.
    /// - Parameters:
    ///   - access: What.
    ///   - principal: To whom.
    ///   - source: ARN of what a service acts for, such as a rule or a bucket.
    ///   - account: The account that a service acts for, where the ARN does not hold it.
    ///   - id: The id of what is declared for it, where something is; `nil` makes one.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: What was given: others can wait for it.
    @discardableResult
    public func grant(
        _ access: Access<Kind>, to principal: Principal, sourceArn source: StringValue? = nil,
        sourceAccount account: StringValue? = nil, id: String? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> Grant {
        grant(
            access, to: principal as any Grantee, sourceArn: source, sourceAccount: account, id: id,
            at: Place(file, line))
    }

    /// Allows something on behalf of a line elsewhere: for functions of a library that give permissions for their caller.
    /// - Parameters:
    ///   - access: What.
    ///   - grantee: To whom.
    ///   - source: ARN of what a service acts for.
    ///   - account: The account that a service acts for, where the ARN does not hold it.
    ///   - id: The id of what is declared for it, where something is; `nil` makes one.
    ///   - place: The line that asks for it: `Place(file, line)` of the caller.
    /// - Returns: What was given: others can wait for it.
    @discardableResult
    public func grant(
        _ access: Access<Kind>, to grantee: any Grantee, sourceArn source: StringValue? = nil,
        sourceAccount account: StringValue? = nil, id: String? = nil, at place: Place
    ) -> Grant {
        let principal = grantee.grantPrincipal
        let confinement = JSON.source(arn: source, account: account)
        var given: Grant?
        for part in access.parts {
            let statement = PolicyStatement(
                actions: principal.isService ? part.actions : part.lookups + part.actions,
                resources: resources(of: part.target),
                conditions: part.conditions?.adding(confinement) ?? confinement, at: place)
            let grant = give(
                statement, of: access.name, to: grantee, source: source, account: account, id: id)
            given = given.map { $0 + grant } ?? grant
        }
        if let usage = access.keyUsage, let key = encryptionKey {
            let isConfined = !(Kind.self == TopicKind.self && principal == .service("events.amazonaws.com"))
            let grant = key.give(
                usage, of: access.name, to: grantee, source: isConfined ? source : nil,
                account: isConfined ? account : nil, for: node, at: place)
            given = given.map { $0 + grant } ?? grant
        }
        return given ?? .none
    }

    private func resources(of target: Access<Kind>.Part.Target) -> [StringValue] {
        switch target {
        case .whole: accessARNs
        case .resource: [arn]
        case .below(let path): ["\(arn)/\(path)"]
        case .anything: ["*"]
        case .others(let arns): arns
        }
    }

    private func give(
        _ statement: PolicyStatement, of access: String, to grantee: any Grantee, source: StringValue?,
        account: StringValue?, id: String?
    ) -> Grant {
        if let grant = grantee.add(statement) { return grant }
        let principal = grantee.grantPrincipal
        var allowed = statement
        allowed.principals = [principal]
        let request = AccessRequest(
            statement: allowed, principal: principal, sourceArn: source, sourceAccount: account, id: id)
        guard principal.canBeNamed, let grant = allow(request) else {
            Self.reportRefusal(statement, of: access, node, to: principal)
            return .none
        }
        if let service = principal.serviceName, source == nil, account == nil, statement.conditions?.namesSource != true
        {
            node.annotate(
                .warning(
                    "'\(node.path)' allows \(statement.actions.joined(separator: ", ")) to \(service) on behalf of "
                        + "anyone's account",
                    help: "name what it acts for: sourceArn: …; see "
                        + "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
                    rule: "iam/confused-deputy"
                ), at: statement.place
            )
        }
        return grant
    }

    static func reportRefusal(
        _ statement: PolicyStatement, of access: String, _ node: Node, to principal: Principal
    ) {
        let whom =
            principal.canBeNamed
            ? principal.serviceName ?? "a role that is imported or a principal"
            : "what runs as a role that is not known"
        let actions = statement.actions.joined(separator: ", ")
        node.annotate(
            .warning(
                "'\(node.path)' cannot allow \(access) (\(actions)) to \(whom): there is no policy of this program to "
                    + "add it to",
                help: "allow it where the resource or the role is declared", rule: "iam/grant"
            ), at: statement.place
        )
    }
}
