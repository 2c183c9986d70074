import Strata
import StrataKit

extension Function {
    /// What Lambda needs to keep network interfaces, with the function's own permissions; EC2 knows no narrower resources for
    /// some of it, and Lambda checks it on all:
    /// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions>,
    /// <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaVPCAccessExecutionRole.html>.
    static func networkStatement(at place: Place) -> PolicyStatement {
        PolicyStatement(
            actions: [
                "ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface",
                "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:UnassignPrivateIpAddresses",
            ], resources: ["*"], file: place.file, line: place.line)
    }

    /// Puts the function into a network.
    func join(_ network: NetworkPlacement, isOwnRole: Bool) {
        resource.vpcConfig = .init(
            securityGroupIds: ListValue(securityGroups.map(\.id)), subnetIds: network.subnetIDs)
        // A function that runs at once must reach what it calls.
        for route in network.routes { resource.node.addDependency(on: route) }
        if !isOwnRole { role.addToPolicy(Self.networkStatement(at: node.programPlace)) }
        let source =
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-vpcconfig.html"
        node.check(
            network.subnetIDs.elements?.count, isIn: 0...16, "the number of subnets", rule: "lambda/network",
            source: source)
        node.check(
            securityGroups.count, isIn: 0...5, "the number of security groups", rule: "lambda/network", source: source)
    }
}
