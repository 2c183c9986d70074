import StacksCompany
import Strata
import StrataElasticLoadBalancingV2

/// Everything that differs between stages, and everything that the system takes from elsewhere: one place each.
///
/// The stored properties are the defaults; ``configuration(for:)`` overrides them per stage. What only the account knows (a
/// shared load balancer's listener) is not here but in the parameter store; here is only where it is read from.
struct Configuration {
    /// Who the system is.
    var company: Company
    /// The load balancer that the system shares with others.
    var gateway = Gateway()

    /// How requests come in.
    struct Gateway {
        /// Where the team that runs the load balancer publishes what it is.
        var listenerArnParameter = "/alb/httpsListenerArn"
        /// The same for the listener's security group.
        var securityGroupIDParameter = "/alb/securityGroupId"
        /// The place among the listener's rules: unique on the listener, so each system is given its own.
        var rulePriority = 100
        /// The host names under which the system is reached.
        var hosts: [StringValue] = ["myservice.example.com"]
        /// The paths that it answers.
        var paths: [StringValue] = ["/v1/dosomething"]
        /// The methods that it answers.
        var methods: [ListenerCondition.Method] = [.post, .options]
        /// The network from which clients come.
        var clientNetwork: StringValue = "10.0.0.0/8"
    }

    /// The configuration of a stage.
    ///
    /// `switch` over an enumeration has no default on purpose: a new stage does not compile until someone has decided.
    static func configuration(for stage: Stage) -> Configuration {
        var configuration = Configuration(company: Company(context: "conv", stage: stage))
        switch stage {
        case .dev:
            configuration.company.usage = .ephemeral(ttl: .hours(24))
        case .sandbox:
            configuration.company.usage = .poc
            configuration.gateway.rulePriority = 900
        case .test, .staging:
            configuration.gateway.hosts = ["myservice.\(stage.rawValue).example.com"]
        case .prod:
            configuration.gateway.rulePriority = 10
        }
        return configuration
    }
}
