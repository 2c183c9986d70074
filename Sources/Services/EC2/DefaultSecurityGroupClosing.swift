import Strata
import StrataIAM
import StrataLambda

/// Has a function of the template take all rules away from the default security group of a VPC.
enum DefaultSecurityGroupClosing {
    static let resourceType = "Custom::ClosedDefaultSecurityGroup"
    static let providerID = "DefaultSecurityGroupClosing"
    static let timeout = 120

    static func enable(on vpc: AWS.EC2.VPC, in node: Node) {
        guard let template = node.template else { return }
        let provider = Self.provider(in: template, for: node)
        let group: StringValue = vpc.node.attribute("DefaultSecurityGroup")
        let holder = Group("DefaultSecurityGroup", in: node)
        let policy = AWS.IAM.Policy(
            "Policy", in: holder, policyDocument: JSON(document(for: group)), policyName: "", roles: [provider.role])
        policy.nameAfterLogicalID()
        let resource = Resource(
            "Resource", in: holder, type: resourceType,
            properties: [
                "GroupId": JSON(group), "ServiceTimeout": JSON(timeout + 60), "ServiceToken": JSON(provider.function),
            ])
        resource.node.addDependency(on: policy)
    }

    private static func provider(in template: Node, for node: Node) -> (function: StringValue, role: StringValue) {
        if let function = template.child(providerID)?.child("Resource").flatMap(AWS.Lambda.Function.init(_:)),
            let role = template.child(providerID)?.child("ServiceRole")?.child("Resource").flatMap(
                AWS.IAM.Role.init(_:))
        {
            return (function.arn, role.ref)
        }
        let function = Function(
            providerID, in: template, runtime: .newestPython, code: .inline(DefaultSecurityGroupProgram.source),
            timeout: .seconds(timeout), description: "Takes the rules away from default security groups")
        return (function.arn, function.role.name)
    }

    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
    private static func document(for group: StringValue) -> PolicyDocument {
        [
            // It names no resources.
            PolicyStatement(actions: ["ec2:DescribeSecurityGroupRules"], resources: ["*"]),
            PolicyStatement(
                actions: ["ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress"],
                resources: [ARN(service: "ec2", resource: "security-group/\(group)").value]),
        ]
    }
}
