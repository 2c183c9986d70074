public import Strata

/// A way from a ``VPC`` to a service that does not leave AWS's network.
/// <https://docs.aws.amazon.com/vpc/latest/privatelink/what-is-privatelink.html>
public struct VPCEndpoint {
    /// The services that have gateway endpoints, which cost nothing:
    /// <https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html>.
    public enum GatewayService: String, Sendable {
        /// S3.
        case s3
        /// DynamoDB.
        case dynamoDB = "dynamodb"
    }

    enum Kind {
        case gateway(GatewayService)
        case interface(service: String, hasPrivateDNS: Bool)
    }

    let kind: Kind
    let policy: JSON?

    /// A route to S3 or DynamoDB, in the route tables of all subnets.
    /// - Parameters:
    ///   - service: The service.
    ///   - policy: What may be done through it; `nil` for everything that callers are allowed.
    /// - Returns: The choice.
    public static func gateway(_ service: GatewayService, policy: JSON? = nil) -> VPCEndpoint {
        VPCEndpoint(kind: .gateway(service), policy: policy)
    }

    /// A network interface in each zone, which costs by the hour, with a security group that admits HTTPS from the VPC.
    ///
    /// It is in the first group of private subnets, else of isolated, else of public ones. Names of services:
    /// <https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html>.
    /// - Parameters:
    ///   - service: The end of the service's name, such as `ssm` or `ecr.dkr`, or the whole name.
    ///   - privateDNS: Whether the service's own names lead to it from within the VPC.
    ///   - policy: What may be done through it; `nil` for everything that callers are allowed.
    /// - Returns: The choice.
    public static func interface(_ service: String, privateDNS: Bool = true, policy: JSON? = nil) -> VPCEndpoint {
        VPCEndpoint(kind: .interface(service: service, hasPrivateDNS: privateDNS), policy: policy)
    }

    /// The end of the service's name.
    var service: String {
        switch kind {
        case .gateway(let service): service.rawValue
        case .interface(let service, _): service
        }
    }

    /// The service's name: in the stack's region, if just its end was given.
    var serviceName: StringValue {
        let isWhole = ["com.amazonaws.", "cn.com.amazonaws.", "aws."].contains { service.hasPrefix($0) }
        return isWhole ? StringValue(service) : "com.amazonaws.\(AWS.region).\(service)"
    }
}
