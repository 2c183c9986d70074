import Strata
import StrataKit

/// A rule of a security group, within the group or as a resource of its own.
struct SecurityGroupRule {
    enum Direction {
        case incoming
        case outgoing
    }

    /// What an open group allows.
    static var everything: AWS.EC2.SecurityGroup.Egress {
        .init(expression: OwnSecurityGroup.everything.expression)
    }

    /// A group without any rule gets one from EC2 that allows everything; this one allows what there is not.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html>
    static var nothing: AWS.EC2.SecurityGroup.Egress {
        .init(
            ipProtocol: "icmp", cidrIp: "255.255.255.255/32", description: "Nothing", fromPort: 252, toPort: 86)
    }

    private let direction: Direction
    private let peer: Peer
    private let traffic: Traffic
    private let description: StringValue?
    /// The line that asks for it.
    private let place: Place

    init(_ direction: Direction, _ peer: Peer, _ traffic: Traffic, _ description: StringValue?, _ place: Place) {
        self.direction = direction
        self.peer = peer
        self.traffic = traffic
        self.description = description
        self.place = place
    }

    func add(to group: SecurityGroup, in scope: (any Scope)?) {
        guard isGood(for: group.node), !isImplied(by: group) else { return }
        if peer.isGroup {
            declare(for: group.node, group.id, in: scope ?? group)
        } else if direction == .incoming {
            addIncoming(to: group.resource)
        } else {
            addOutgoing(to: group.resource)
        }
    }

    /// Adds the rule to the group at an end of a connection, which is declared where it was asked for if the group is in another
    /// template. Groups of other programs have rules of their own.
    func add(toEnd end: any SecurityGroupReference, askedBy scope: any Scope) {
        guard let group = end.declaration, isGood(for: group) else { return }
        if direction == .outgoing, Self.reachesEverything(group) { return }
        declare(for: group, end.id, in: group.template === scope.node.template ? group : scope)
    }

    /// Whether a group that is declared here lets its members reach every IPv4 address.
    private static func reachesEverything(_ group: Node) -> Bool {
        let resource = group.resourceType == nil ? group.child("Resource") : group
        let egress = resource.flatMap { AWS.EC2.SecurityGroup($0) }?.securityGroupEgress
        return egress?.elements?.contains { $0.expression == everything.expression } == true
    }

    /// Whether the group is open to where the rule leads.
    private func isImplied(by group: SecurityGroup) -> Bool {
        guard direction == .outgoing, group.egress == .open else { return false }
        switch peer.kind {
        case .ipv4, .group: return true
        case .ipv6, .prefixList: return false
        }
    }

    private var text: StringValue {
        description
            ?? (direction == .incoming ? "From \(peer.words): \(traffic.words)" : "To \(peer.words): \(traffic.words)")
    }

    private var from: IntegerValue? { traffic.from.map { IntegerValue($0) } }
    private var to: IntegerValue? { traffic.to.map { IntegerValue($0) } }
    private var ipProtocol: StringValue { StringValue(traffic.ipProtocol) }

    private func addIncoming(to group: AWS.EC2.SecurityGroup) {
        let peer = peer.fields
        func rule(_ text: StringValue?) -> AWS.EC2.SecurityGroup.Ingress {
            .init(
                ipProtocol: ipProtocol, cidrIp: peer.ipv4, cidrIpv6: peer.ipv6, description: text, fromPort: from,
                sourcePrefixListId: peer.prefixList, toPort: to)
        }
        let rules = group.securityGroupIngress?.elements ?? []
        if Self.contains(rules.map(\.expression), rule(nil).expression) { return }
        group.securityGroupIngress = ListValue(rules + [rule(text)])
    }

    private func addOutgoing(to group: AWS.EC2.SecurityGroup) {
        let peer = peer.fields
        func rule(_ text: StringValue?) -> AWS.EC2.SecurityGroup.Egress {
            .init(
                ipProtocol: ipProtocol, cidrIp: peer.ipv4, cidrIpv6: peer.ipv6, description: text,
                destinationPrefixListId: peer.prefixList, fromPort: from, toPort: to)
        }
        let nothing = Self.nothing.expression
        let rules = (group.securityGroupEgress?.elements ?? []).filter { $0.expression != nothing }
        if Self.contains(rules.map(\.expression), rule(nil).expression) { return }
        group.securityGroupEgress = ListValue(rules + [rule(text)])
    }

    /// Whether there is such a rule, whatever its description.
    private static func contains(_ rules: [Expression], _ rule: Expression) -> Bool {
        rules.contains { other in
            guard case .object(let fields) = other else { return false }
            return .object(fields.filter { $0.name != "Description" }) == rule
        }
    }

    private func declare(for group: Node, _ groupID: StringValue, in scope: any Scope) {
        let rules = group.shared(SecurityGroupRules.self, make: SecurityGroupRules.init)
        guard rules.insert(direction, peer.value.expression, traffic, of: group) else { return }
        // The AWS CDK's id: of the group at the other end and the traffic.
        let word = direction == .incoming ? "from" : "to"
        let id = "\(word) \(Node.sourceID(of: peer.value)):\(traffic.words)"
        let holder = holder(in: scope, for: group, groupID).at(place.file, place.line)
        switch direction {
        case .incoming:
            AWS.EC2.SecurityGroupIngress(
                id, in: holder, ipProtocol: ipProtocol, description: text, fromPort: from, groupId: groupID,
                sourceSecurityGroupId: peer.value, toPort: to)
        case .outgoing:
            AWS.EC2.SecurityGroupEgress(
                id, in: holder, groupId: groupID, ipProtocol: ipProtocol, description: text,
                destinationSecurityGroupId: peer.value, fromPort: from, toPort: to)
        }
    }

    /// Where the rule stands: in its group, or elsewhere in a construct for the rules of that group.
    private func holder(in scope: any Scope, for group: Node, _ groupID: StringValue) -> Node {
        if scope.node === group { return group }
        let id = "Rules of \(Node.sourceID(of: groupID))"
        return scope.node.child(id) ?? Group(id, in: scope.at(place.file, place.line)).node
    }

    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html
    private func isGood(for group: Node) -> Bool {
        let page = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html"
        var findings: [Finding] = []
        let rule = "a rule of '\(group.path)'"
        if let (message, help) = peer.problem {
            findings.append(.error("\(rule) names \(message)", help: "\(help); see \(page)", rule: "ec2/rule-peer"))
        }
        if let problem = traffic.problem {
            findings.append(
                .error("\(rule) \(problem)", help: "choose a value in that range; see \(page)", rule: "ec2/rule-ports"))
        }
        findings += RuleDescription.findings(description, isAboutGroup: peer.isGroup, of: group.path)
        // The group was declared elsewhere: the findings belong to the line of the rule.
        for finding in findings { group.annotate(finding, at: place) }
        return findings.isEmpty
    }
}
