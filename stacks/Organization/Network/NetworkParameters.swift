import StacksCompany
import Strata
import StrataEC2
import StrataSSM

/// What others find the network by, each once: `/<stage>/<context>/network/…`.
///
/// | Name | Holds |
/// | --- | --- |
/// | `vpc/id`, `vpc/cidr` | the network's id and block |
/// | `subnets/public/ids`, `subnets/private/ids`, `subnets/isolated/ids` | the ids of the subnets of a tier, as a list |
/// | `subnets/private/zone-1/id`, … | the id of a tier's subnet in a zone, by the zone's place |
/// | `security-groups/application/id`, … | the id of a security group |
struct NetworkParameters {
    /// The ARNs of all of them.
    private(set) var arns: [StringValue] = []
    /// The resources of all of them.
    private(set) var resources: [AWS.SSM.Parameter] = []

    private let scope: Group
    private let path: String

    init(in stack: Stack, _ company: Company, _ network: VPC, _ groups: NetworkSecurityGroups) {
        scope = Group("Parameters", in: stack)
        path = "\(company.parameterPath)/network"
        publish("vpc/id", network.id, "Id of the network")
        publish("vpc/cidr", network.cidr, "Addresses of the network")
        publish(network.publicSubnets)
        publish(network.privateSubnets)
        publish(network.isolatedSubnets)
        for (name, group) in groups.named {
            publish("security-groups/\(name)/id", group.id, "Id of the security group '\(name)'")
        }
    }

    private mutating func publish(_ name: String, _ value: StringValue, _ description: StringValue) {
        let parameter = StringParameter(
            name, in: scope, name: "\(path)/\(name)", value: value, description: description)
        arns.append(parameter.arn)
        resources.append(parameter.resource)
    }

    private mutating func publish<Reach: Tier>(_ subnets: Subnets<Reach>) {
        // A plan that is wrong has no subnets; what is wrong with it is reported already.
        guard !subnets.declared.isEmpty else { return }
        let tier = Reach.name
        let list = StringListParameter(
            "subnets/\(tier)/ids", in: scope, name: "\(path)/subnets/\(tier)/ids",
            values: subnets.subnetIDs, description: "Ids of the \(tier) subnets"
        )
        arns.append(list.arn)
        resources.append(list.resource)
        for subnet in subnets.declared {
            publish(
                "subnets/\(tier)/zone-\(subnet.zone + 1)/id", subnet.id,
                "Id of the \(tier) subnet in zone \(subnet.zone + 1)")
        }
    }
}

/// What a kind of subnets is called in names. It follows from the type, so that two kinds cannot be mixed up.
private protocol Tier: SubnetReach {
    static var name: String { get }
}

extension SubnetKind.Public: Tier {
    fileprivate static var name: String { "public" }
}

extension SubnetKind.Private: Tier {
    fileprivate static var name: String { "private" }
}

extension SubnetKind.Isolated: Tier {
    fileprivate static var name: String { "isolated" }
}
