public import Strata

/// Where in a network something runs that calls others and is not called from the internet: subnets and security groups.
///
/// ```swift
/// Function("Orders", in: stack, …, network: .private(in: vpc))
/// ```
/// Without security groups what runs there gets one of its own (``OwnSecurityGroup``), which reaches everything.
///
/// Public subnets are not offered: what has no public address of its own, such as a function, reaches nothing outside of the VPC
/// from there, whatever its routes say. <https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html>
public struct NetworkPlacement {
    /// The ids of the subnets.
    public let subnetIDs: ListValue<StringValue>
    /// What must be there before traffic leaves the subnets, of those that this program declares.
    public let routes: [Node]
    private let given: [any SecurityGroupReference]
    private let vpcID: StringValue?
    /// Whether the VPC has all subnets that it was to have; what lacks otherwise is reported of the VPC.
    private let isComplete: Bool
    /// What was asked for: `private subnets`.
    private let words: String

    private init<Reach>(
        _ subnets: Subnets<Reach>, _ words: String, of group: String?, in vpc: any VPCReference,
        _ securityGroups: [any SecurityGroupReference]
    ) {
        let chosen = group.map { subnets.group($0) } ?? subnets
        subnetIDs = chosen.subnetIDs
        routes = chosen.declared.flatMap(\.routes)
        given = securityGroups
        vpcID = vpc.id
        isComplete = chosen.isComplete
        self.words = words + (group.map { " of a group '\($0)'" } ?? "")
    }

    private init(_ ids: ListValue<StringValue>, _ securityGroups: [any SecurityGroupReference]) {
        subnetIDs = ids
        routes = []
        given = securityGroups
        vpcID = nil
        isComplete = true
        words = "subnets"
    }

    /// Subnets that reach the internet through a NAT gateway.
    /// - Parameters:
    ///   - vpc: The VPC.
    ///   - group: The group of its subnets, of a VPC that this program declares; `nil` for all of the kind.
    ///   - securityGroups: The security groups; none for one of its own.
    /// - Returns: The place.
    public static func `private`(
        in vpc: any VPCReference, group: String? = nil, securityGroups: [any SecurityGroupReference] = []
    ) -> NetworkPlacement {
        NetworkPlacement(vpc.privateSubnets, "private subnets", of: group, in: vpc, securityGroups)
    }

    /// Subnets without any route out of the VPC: AWS's services are reached through the VPC's endpoints alone.
    /// - Parameters:
    ///   - vpc: The VPC.
    ///   - group: The group of its subnets, of a VPC that this program declares; `nil` for all of the kind.
    ///   - securityGroups: The security groups; none for one of its own.
    /// - Returns: The place.
    public static func isolated(
        in vpc: any VPCReference, group: String? = nil, securityGroups: [any SecurityGroupReference] = []
    ) -> NetworkPlacement {
        NetworkPlacement(vpc.isolatedSubnets, "isolated subnets", of: group, in: vpc, securityGroups)
    }

    /// Subnets by their ids.
    /// - Parameters:
    ///   - ids: The subnets' ids.
    ///   - securityGroups: The security groups, one at least: the VPC is not known, so there can be none of its own.
    /// - Returns: The place.
    public static func subnets(
        _ ids: ListValue<StringValue>, securityGroups: [any SecurityGroupReference]
    ) -> NetworkPlacement {
        NetworkPlacement(ids, securityGroups)
    }

    /// The security groups of what runs here: those that were given, or one of its own, which is declared. What lacks is
    /// reported.
    /// - Parameter owner: What runs here.
    /// - Returns: The groups.
    public func securityGroups(for owner: Node) -> [any SecurityGroupReference] {
        if subnetIDs.elements?.isEmpty == true, isComplete {
            let help =
                vpcID == nil
                ? "name one at least: .subnets([\"subnet-…\"], securityGroups: […])"
                : "declare them with the VPC, .\(words.prefix { $0 != " " })(bits: 24), or name those of an imported one"
            owner.annotate(
                .error(
                    "'\(owner.path)' is to run in \(words) of its network, but there are none", help: help,
                    rule: "network/subnets"))
        }
        if !given.isEmpty { return given }
        guard let vpcID else {
            owner.annotate(
                .error(
                    "'\(owner.path)' is to run in subnets of a VPC that is not known, without a security group",
                    help: "name one: .subnets(…, securityGroups: [group]), or name the VPC: .private(in: vpc)",
                    rule: "network/security-groups"))
            return []
        }
        return [OwnSecurityGroup(in: owner, vpcID: vpcID)]
    }
}
