public import Strata

/// What is in a network by security groups of its own: a function in a VPC, a cluster, a load balancer.
///
/// Rules between it and a `SecurityGroup` (`import StrataEC2`) are written from either end:
/// `database.allow(from: function, .tcp(5432))`, `function.connect(to: database, .tcp(5432))`.
public protocol NetworkMember {
    /// Where findings about it stand, and rules that it asks for in another stack's stead.
    var node: Node { get }
    /// Its security groups; none for what is in no network.
    var securityGroups: [any SecurityGroupReference] { get }
}
