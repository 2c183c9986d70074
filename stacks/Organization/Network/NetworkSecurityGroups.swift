import Strata
import StrataEC2

/// Who may talk to whom in the shared network. Traffic goes one way, from the internet inwards, and nowhere else:
///
/// ```
/// internet ──443──► load balancer ──8080──► application ──5432──► database
///                                                │ ├──6379──► cache
///                                                │ └──443───► endpoints
///                                                └────443───► internet, through the NAT gateways
/// ```
struct NetworkSecurityGroups {
    /// Load balancers, which the internet reaches.
    let loadBalancer: SecurityGroup
    /// Applications, which load balancers reach.
    let application: SecurityGroup
    /// Databases, which applications reach.
    let database: SecurityGroup
    /// Caches, which applications reach.
    let cache: SecurityGroup
    /// Interface endpoints of AWS services, which applications reach.
    let endpoints: SecurityGroup

    init(in stack: Stack, _ network: VPC) {
        func group(_ id: String, _ description: StringValue) -> SecurityGroup {
            SecurityGroup(id, in: stack, vpc: network, description: description)
        }
        loadBalancer = group("LoadBalancer", "Load balancers, reached from the internet")
        application = group("Application", "Applications, reached from load balancers")
        database = group("Database", "Databases, reached from applications")
        cache = group("Cache", "Caches, reached from applications")
        endpoints = group("Endpoints", "Interface endpoints of AWS services, reached from applications")

        loadBalancer.allow(from: .anywhere, .tcp(443), "HTTPS from the internet")
        loadBalancer.connect(to: application, .tcp(8_080), "Requests")
        application.connect(to: database, .tcp(5_432), "Queries to PostgreSQL")
        application.connect(to: cache, .tcp(6_379), "Commands to Valkey and Redis")
        application.connect(to: endpoints, .tcp(443), "Calls to AWS services")
        application.allow(to: .anywhere, .tcp(443), "HTTPS to the internet and to gateway endpoints")
    }

    /// The groups by the names under which they are published.
    var named: [(name: String, group: SecurityGroup)] {
        [
            ("load-balancer", loadBalancer), ("application", application), ("database", database), ("cache", cache),
            ("endpoints", endpoints),
        ]
    }
}
