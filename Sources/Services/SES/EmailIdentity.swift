public import Strata
@_exported public import StrataKit

/// A domain or an address that SES sends mail from, and receives mail for.
///
/// A domain is verified by the records of its DKIM keys, which are put into its zone; an address by a message that SES sends
/// to it, with a link that its owner follows.
/// <https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html>
public struct EmailIdentity: ResourceReference, LibraryConstruct {
    /// The kind of resource.
    public typealias Kind = EmailIdentityKind

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SES.EmailIdentity
    /// The domain or the address.
    public let identity: String

    /// Declares a domain.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - domain: The domain: `mail.example.com`.
    ///   - zone: The hosted zone that its DKIM records go to; `nil` if they are made elsewhere, of ``dkimRecords``.
    ///   - mailFrom: A domain below it that bounces return to, so that SPF holds for the domain too; no mail is sent from or
    ///     received there otherwise. `nil` for one of SES.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, domain: String, zone: (any HostedZoneReference)? = nil,
        mailFrom: String? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        identity = domain
        resource = AWS.SES.EmailIdentity(
            "Resource", in: node, emailIdentity: StringValue(domain),
            mailFromAttributes: mailFrom.map { .init(mailFromDomain: StringValue($0)) }
        )
        if let problem = DomainName.problem(in: domain) { report("domain", problem, source: DomainName.source) }
        if let mailFrom { checkMailFrom(mailFrom) }
        node.register(self)
        guard let zone else { return }
        for (index, record) in dkimRecords.enumerated() {
            // Bare resources under the AWS CDK's ids, so that a stack that moves from there keeps its records.
            zone.declareRecord(
                "DkimDnsToken\(index + 1)", in: node, name: record.name, type: "CNAME", values: [record.value])
        }
        if let mailFrom { declareRecords(mailFrom, zone) }
    }

    /// Declares an address. SES sends a message to it at once.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - address: The address: `operations@example.com`.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, address: String, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        identity = address
        resource = AWS.SES.EmailIdentity(
            "Resource", in: node, emailIdentity: StringValue(address)
        )
        if let problem = EmailAddress.problem(in: address) { report("address", problem, source: EmailAddress.source) }
        node.register(self)
    }

    /// The CNAME records by which receivers find a domain's DKIM keys, and SES that the domain is one's own.
    /// <https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dkim-easy.html>
    public var dkimRecords: [(name: StringValue, value: StringValue)] {
        [
            (resource.dkimDNSTokenName1, resource.dkimDNSTokenValue1),
            (resource.dkimDNSTokenName2, resource.dkimDNSTokenValue2),
            (resource.dkimDNSTokenName3, resource.dkimDNSTokenValue3),
        ]
    }

    /// The domain or address.
    public var name: StringValue { resource.ref }

    /// The identity's ARN.
    public var arn: StringValue { ARN(service: "ses", resource: "identity/\(resource.ref)").value }

    /// Allows to send mail.
    /// - Parameters:
    ///   - grantee: Who may.
    ///   - address: The only address that mail may come from; `nil` for any of the domain.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: What was given.
    @discardableResult
    public func grantSend(
        to grantee: any Grantee, from address: String? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> Grant { grant(.send(from: address), to: grantee, at: Place(file, line)) }

    // https://docs.aws.amazon.com/ses/latest/dg/mail-from.html
    private func declareRecords(
        _ mailFrom: String, _ zone: any HostedZoneReference
    ) {
        zone.declareRecord(
            "Resource", in: Group("MailFromServer", in: node), name: StringValue(mailFrom), type: "MX",
            values: ["10 feedback-smtp.\(AWS.region).amazonses.com"])
        zone.declareRecord(
            "Resource", in: Group("MailFromSenders", in: node), name: StringValue(mailFrom), type: "TXT",
            values: ["\"v=spf1 include:amazonses.com ~all\""])
    }

    private func checkMailFrom(_ mailFrom: String) {
        if DomainName.contains(mailFrom, in: identity), !DomainName.areSame(mailFrom, identity) { return }
        node.annotate(
            .error(
                "bounces of '\(node.path)' are to return to '\(mailFrom)', allowed are domains below '\(identity)'",
                help:
                    "use one such as 'bounce.\(identity)'; see https://docs.aws.amazon.com/ses/latest/dg/mail-from.html",
                rule: "ses/mail-from"
            )
        )
    }

    private func report(_ what: String, _ problem: String, source: String) {
        node.annotate(
            .error(
                "the \(what) '\(identity)' of '\(node.path)' \(problem)", help: "correct it; see \(source)",
                rule: "ses/identity"
            )
        )
    }
}

/// Identities of SES: domains and addresses.
public enum EmailIdentityKind: ResourceKind {}

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html
extension Access where Kind == EmailIdentityKind {
    /// To send mail.
    /// - Parameter address: The only address that mail may come from; `nil` for any of the domain.
    /// - Returns: The access.
    public static func send(from address: String? = nil) -> Access {
        // For a message that is sent as it is, also by the second version of the API, SES asks for the second action.
        Access(
            "send",
            parts: [
                Part(
                    ["ses:SendEmail", "ses:SendRawEmail"],
                    conditions: address.map { .when(.stringEquals("ses:FromAddress", StringValue($0))) })
            ])
    }
}
