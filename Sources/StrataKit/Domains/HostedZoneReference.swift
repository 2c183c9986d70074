public import Strata

/// A hosted zone of Route 53, declared or imported: for every construct that needs records in one.
public protocol HostedZoneReference {
    /// The zone's id: `Z0123456789EXAMPLE`.
    var id: StringValue { get }
    /// The zone's domain: `example.com`.
    var domain: String { get }
}

/// A hosted zone that another program owns. Records can be added to it.
public struct ImportedHostedZone: HostedZoneReference {
    /// The zone's id.
    public let id: StringValue
    /// The zone's domain.
    public let domain: String

    /// Imports a zone.
    /// - Parameters:
    ///   - id: The zone's id: `Z0123456789EXAMPLE`.
    ///   - domain: The zone's domain: `example.com`.
    public init(id: StringValue, domain: String) {
        self.id = id
        self.domain = domain
    }
}

extension HostedZoneReference {
    /// Declares the records of one name and type, by CloudFormation's names: for constructs that need no more of Route 53, whose
    /// `RecordSet` knows the values of each type.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - name: The name in full: `mail.example.com`.
    ///   - type: The type: `MX`.
    ///   - values: What they say, each as zones hold it: a `TXT` value in quotes.
    ///   - timeToLive: How long others may remember them, in whole seconds.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The resource.
    @discardableResult
    public func declareRecord(
        _ id: String, in scope: any Scope, name: StringValue, type: String, values: [StringValue],
        timeToLive: Duration = .seconds(1_800), file: StaticString = #fileID, line: Int = #line
    ) -> Resource {
        let resource = Resource(
            id, in: scope, type: "AWS::Route53::RecordSet",
            properties: [
                "HostedZoneId": JSON(self.id),
                "Name": JSON(name.literalString.map { StringValue(DomainName.absolute($0)) } ?? name),
                "ResourceRecords": JSON(ListValue(values)), "TTL": JSON(String(timeToLive.wholeSeconds)),
                "Type": JSON(type),
            ], file: file, line: line)
        // A resource stands for the construct around it.
        let owner = id == "Resource" ? resource.node.parent ?? resource.node : resource.node
        if let name = name.literalString { check(recordName: name, of: owner) }
        return resource
    }

    /// Reports a name that no record of the zone can have, as an error.
    /// - Parameters:
    ///   - name: The name in full.
    ///   - node: What has it.
    /// - Returns: Whether nothing is wrong.
    @discardableResult
    public func check(recordName name: String, of node: Node) -> Bool {
        let problem: String
        let help: String
        if let found = DomainName.problem(in: name, isRecord: true) {
            (problem, help) = (found, "rename it; see \(DomainName.source)")
        } else if !DomainName.contains(name, in: domain) {
            (problem, help) = ("is not in the zone '\(domain)'", "write it in full, such as '\(name).\(domain)'")
        } else {
            return true
        }
        node.annotate(
            .error("the name '\(name)' of '\(node.path)' \(problem)", help: help, rule: "route53/record-name"))
        return false
    }
}
