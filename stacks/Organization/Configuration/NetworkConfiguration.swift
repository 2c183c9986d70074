import Strata
import StrataEC2

/// The network that the accounts share.
struct NetworkConfiguration {
    /// Its addresses: `10.0.0.0/16`.
    var cidr: String
    /// In how many zones it is.
    var zones: Int
    /// How large its subnets are.
    var subnets: SubnetBits
    /// Through what private subnets reach the internet; without any there cannot be private subnets.
    var nat: NATGateways
    /// Who may use it.
    var sharing: Sharing
    /// Where it is declared, for messages.
    let place: Place

    /// The prefix lengths of subnets. To change one later moves the subnets of its kind and of those behind it.
    struct SubnetBits {
        /// Those with routes to the internet and from it: little but load balancers is in them.
        var `public` = 24
        /// Those that reach the internet through a NAT gateway: applications.
        var `private` = 20
        /// Those without any route out of the network: data.
        var isolated = 22
    }

    /// Who may use the network.
    enum Sharing {
        /// The management account alone. It is where it can be tried, not where workloads belong.
        case nobody
        /// Every member account: subnets, security groups and the parameters that name them.
        ///
        /// The parameters become advanced ones, which cost by the month and cannot become standard ones again.
        case accounts
    }

    init(
        cidr: String, zones: Int, subnets: SubnetBits = SubnetBits(), nat: NATGateways = .one,
        sharing: Sharing = .nobody, file: StaticString = #fileID, line: Int = #line
    ) {
        self.cidr = cidr
        self.zones = zones
        self.subnets = subnets
        self.nat = nat
        self.sharing = sharing
        place = Place(file, line)
    }
}
