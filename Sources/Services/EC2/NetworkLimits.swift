/// What AWS takes of networks, and where it says so.
enum NetworkLimits {
    /// Prefix lengths of a VPC's block and of a subnet's.
    static let prefixes = 16...28
    /// The most zones that any region has.
    static let zones = 1...6
    static let vpcBlocks = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
    static let subnetBlocks = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"
    static let zonePage = "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html"
    static let natPage = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html"
}
