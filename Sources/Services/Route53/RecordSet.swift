public import Strata
public import StrataKit

/// The records of one name and type in a hosted zone.
///
/// ```swift
/// RecordSet("Mail", in: stack, zone: zone, name: "mail.example.com", .mx((10, "inbound-smtp.eu-west-1.amazonaws.com")))
/// ```
public struct RecordSet: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.Route53.RecordSet

    /// Declares records.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - zone: The zone that holds them.
    ///   - name: Their name in full, `mail.example.com`: the zone's domain is not added to it.
    ///   - values: What they say.
    ///   - timeToLive: How long others may remember them, in whole seconds; an alias has none of its own.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, zone: any HostedZoneReference, name: StringValue, _ values: RecordValues,
        timeToLive: Duration = .seconds(1_800), file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        let isAlias = values.alias != nil
        resource = AWS.Route53.RecordSet(
            "Resource", in: node, name: name.literalString.map { StringValue(DomainName.absolute($0)) } ?? name,
            type: StringValue(values.type), aliasTarget: values.alias, hostedZoneId: zone.id,
            resourceRecords: isAlias ? nil : ListValue(values.values),
            ttl: isAlias ? nil : StringValue(String(timeToLive.wholeSeconds))
        )
        // https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
        node.check(
            timeToLive, isIn: 0...2_147_483_647, "the time to live", rule: "route53/ttl",
            source: "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html"
        )
        if let name = name.literalString { check(name, zone, values) }
        if !isAlias, values.values.isEmpty {
            report("'\(node.path)' has no values", help: "give it one at least", rule: "route53/record-values")
        }
        node.register(self)
    }

    private func check(_ name: String, _ zone: any HostedZoneReference, _ values: RecordValues) {
        guard zone.check(recordName: name, of: node) else { return }
        if values.type == "CNAME", DomainName.areSame(name, zone.domain) {
            report(
                "'\(node.path)' is a CNAME for the zone's own domain '\(zone.domain)', which has other records",
                help: "use .alias, or a name below the domain; see "
                    + "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html",
                rule: "route53/cname-at-apex"
            )
        }
    }

    private func report(_ message: String, help: String, rule: String) {
        node.annotate(.error(message, help: help, rule: rule))
    }
}
