import Strata
import StrataEC2

/// The network that the accounts share, with its security groups, and the parameters by which others find them.
///
/// If it is shared, it reads the numbers of accounts that another stack publishes, and is deployed after that.
struct NetworkStack {
    let stack: Stack
    /// The network.
    let network: VPC
    /// Who may talk to whom in it.
    let securityGroups: NetworkSecurityGroups

    @discardableResult
    init(in app: App, _ configuration: OrganizationConfiguration) {
        let plan = configuration.network
        stack = Stack(
            "organization-network", in: app, conventions: configuration.company,
            description: "The network that accounts share", environment: configuration.environment
        )
        stack.node.relate("the network is configured here", to: plan.place)
        network = VPC(
            "Network", in: stack, cidr: plan.cidr, zones: .first(plan.zones),
            subnets: [
                .public(bits: plan.subnets.public, assignsPublicIPs: false), .private(bits: plan.subnets.private),
                .isolated(bits: plan.subnets.isolated),
            ],
            nat: plan.nat, endpoints: [.gateway(.s3), .gateway(.dynamoDB)]
        )
        securityGroups = NetworkSecurityGroups(in: stack, network)
        let parameters = NetworkParameters(in: stack, configuration.company, network, securityGroups)
        if case .accounts = plan.sharing {
            NetworkShare(in: stack, configuration, network, securityGroups, parameters)
        }
    }
}
