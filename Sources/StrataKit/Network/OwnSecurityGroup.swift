public import Strata

/// The security group that a construct brings along for itself where it is given none: members reach every IPv4 address, and
/// nothing reaches them until a rule says so.
///
/// Its resource is `AWS.EC2.SecurityGroup` (`import StrataEC2`), its id that of the AWS CDK: `<construct>/SecurityGroup/Resource`.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html>
public struct OwnSecurityGroup: SecurityGroupReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The node of the resource beneath.
    public let resourceNode: Node

    /// Declares a security group.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The construct that it is for.
    ///   - vpcID: The id of the VPC that its members are in.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String = "SecurityGroup", in scope: any Scope, vpcID: StringValue, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resourceNode =
            Resource(
                "Resource", in: node, type: "AWS::EC2::SecurityGroup",
                properties: [
                    "GroupDescription": JSON(StringValue(Self.description(of: scope.node))),
                    "SecurityGroupEgress": [Self.everything], "VpcId": JSON(vpcID),
                ]
            ).node
        node.register(self)
    }

    /// The rule of a group whose members reach every IPv4 address.
    package static var everything: JSON {
        ["CidrIp": "0.0.0.0/0", "Description": "Everything", "IpProtocol": "-1"]
    }

    /// What the texts of security groups and rules may hold, beside letters, digits and spaces.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>
    package static let marks = "._-:/()#,@[]+=&;{}!$*"

    /// The group's id: `sg-…`.
    public var id: StringValue { resourceNode.attribute("GroupId") }

    private static func description(of owner: Node) -> String {
        let allowed = owner.path.filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || marks.contains($0))
        }
        return "Traffic of " + allowed.suffix(240)
    }
}
