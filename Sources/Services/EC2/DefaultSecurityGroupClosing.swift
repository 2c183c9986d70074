import Strata
import StrataKit

/// Has a function of the template take all rules away from the default security group of a VPC.
enum DefaultSecurityGroupClosing {
    static let resourceType = "Custom::ClosedDefaultSecurityGroup"

    static func enable(on vpc: AWS.EC2.VPC, in node: Node) {
        guard
            let provider = CustomResourceProvider.shared("DefaultSecurityGroupClosing", for: node, program: program)
        else { return }
        let group: StringValue = vpc.node.attribute("DefaultSecurityGroup")
        provider.declare(
            "Resource", in: Group("DefaultSecurityGroup", in: node), type: resourceType,
            properties: ["GroupId": JSON(group)], permissions: permissions(for: group))
    }

    private static let program = CustomResourceProvider.Program(
        DefaultSecurityGroupProgram.source, timeout: .seconds(120),
        description: "Takes the rules away from default security groups")

    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
    private static func permissions(for group: StringValue) -> [PolicyStatement] {
        [
            // It names no resources.
            PolicyStatement(actions: ["ec2:DescribeSecurityGroupRules"], resources: ["*"]),
            PolicyStatement(
                actions: ["ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress"],
                resources: [ARN(service: "ec2", resource: "security-group/\(group)").value]),
        ]
    }
}
