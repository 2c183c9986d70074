import CloudFormation
import OrderedCollections
import Strata
import StrataEC2
import StrataIAM
import StrataLambda
import StrataTesting
import Testing

@Suite("Functions in a network")
struct FunctionNetworkTests {
    private static var imported: ImportedVPC {
        VPC.imported(id: "vpc-1", privateSubnetIDs: ["subnet-1", "subnet-2"], isolatedSubnetIDs: ["subnet-3"])
    }

    @discardableResult
    private func function(
        _ stack: Stack, _ network: NetworkPlacement?, id: String = "MyLambda", role: (any RoleReference)? = nil
    ) -> Function {
        Function(
            id, in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"), network: network, role: role)
    }

    @Test("It gets a security group of its own that is open to the outside, under the AWS CDK's id")
    func ownGroup() {
        let sample = TestTemplate { stack in function(stack, .private(in: Self.imported)) }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroup") == ["MyLambdaSecurityGroup1E71A818"])
        #expect(
            sample.properties(of: "AWS::EC2::SecurityGroup") == [
                "GroupDescription": "Traffic of app/MyLambda",
                "SecurityGroupEgress": [
                    ["CidrIp": "0.0.0.0/0", "Description": "Everything", "IpProtocol": "-1"]
                ], "VpcId": "vpc-1",
            ])
        #expect(
            sample.properties(of: "AWS::Lambda::Function")?["VpcConfig"] == [
                "SecurityGroupIds": [["Fn::GetAtt": ["MyLambdaSecurityGroup1E71A818", "GroupId"]]],
                "SubnetIds": ["subnet-1", "subnet-2"],
            ])
    }

    @Test("Its role may keep network interfaces, as long as the function is there, and nothing else of EC2")
    func role() {
        let sample = TestTemplate { stack in function(stack, .isolated(in: Self.imported)) }
        #expect(
            sample.properties(of: "AWS::IAM::Role")?["Policies"]?[1] == [
                "PolicyDocument": [
                    "Statement": [
                        [
                            "Action": [
                                "ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface",
                                "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
                                "ec2:UnassignPrivateIpAddresses",
                            ], "Effect": "Allow", "Resource": "*",
                        ]
                    ], "Version": "2012-10-17",
                ], "PolicyName": "Network",
            ])
        #expect(sample.properties(of: "AWS::Lambda::Function")?["VpcConfig"]?["SubnetIds"] == ["subnet-3"])
        let without = TestTemplate { stack in function(stack, nil) }
        #expect(without.properties(of: "AWS::IAM::Role")?["Policies"]?[1] == nil)
        #expect(without.properties(of: "AWS::Lambda::Function")?["VpcConfig"] == nil)
    }

    @Test("A role that is handed over gets the permission, and the function waits for it; an imported one is reported")
    func givenRole() {
        let sample = TestTemplate { stack in
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            function(stack, .private(in: Self.imported), role: role)
        }
        #expect(sample.messages == [])
        #expect(sample.statements().contains { $0["Resource"] == "*" })
        let policy = sample.ids(of: "AWS::IAM::Policy")[0]
        #expect(sample.template.resources["MyLambdaCCE802FB"]?.dependsOn == [policy])
        let imported = TestTemplate { stack in
            let role = Role.imported(arn: "arn:aws:iam::123456789012:role/r", in: stack)
            function(stack, .private(in: Self.imported), role: role)
        }
        #expect(imported.messages.contains { $0.contains("ec2:CreateNetworkInterface") })
    }

    @Test("It waits for the routes of subnets that are declared, and may choose a group of them")
    func declared() {
        let sample = TestTemplate { stack in
            let network = VPC(
                "Net", in: stack, cidr: "10.0.0.0/16", zones: 2,
                subnets: [.public(bits: 24), .private(bits: 24), .private("Other", bits: 24)], nat: .one)
            function(stack, .private(in: network, group: "Other"))
        }
        #expect(sample.messages == [])
        let waits = sample.template.resources["MyLambdaCCE802FB"]?.dependsOn ?? []
        let kinds = waits.map { sample[resource: $0]?.type ?? "" }
        #expect(kinds.filter { $0 == "AWS::EC2::Route" }.count == 2)
        #expect(kinds.filter { $0 == "AWS::EC2::SubnetRouteTableAssociation" }.count == 2)
        #expect(waits.allSatisfy { $0.hasPrefix("NetOtherSubnet") })
    }

    @Test("Subnets and groups can be named, and are known only at deployment if need be")
    func named() {
        let sample = TestTemplate { stack in
            let network = VPC.lookup("Net", in: stack, vpc: "/vpc", privateSubnets: "/private")
            function(
                stack, .private(in: network, securityGroups: [SecurityGroup.imported(id: "sg-1")]), id: "Looked")
            function(stack, .subnets(["subnet-1"], securityGroups: [SecurityGroup.imported(id: "sg-1")]))
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::EC2::SecurityGroup") == [])
        #expect(
            sample.properties(of: "AWS::Lambda::Function", "MyLambdaCCE802FB")?["VpcConfig"]
                == ["SecurityGroupIds": ["sg-1"], "SubnetIds": ["subnet-1"]])
    }

    @Test("A place without subnets or without a security group is an error")
    func bad() {
        func messages(_ network: NetworkPlacement) -> [String] {
            TestTemplate { stack in function(stack, network) }.messages
        }
        let none = VPC.imported(id: "vpc-1")
        #expect(
            messages(.private(in: none)) == [
                "network/subnets: 'app/MyLambda' is to run in private subnets of its network, but there are none"
            ])
        #expect(
            messages(.isolated(in: Self.imported, group: "Jobs")) == [
                "network/subnets: 'app/MyLambda' is to run in isolated subnets of a group 'Jobs' of its network, but "
                    + "there are none"
            ])
        #expect(
            messages(.subnets(["subnet-1"], securityGroups: [])) == [
                "network/security-groups: 'app/MyLambda' is to run in subnets of a VPC that is not known, without a "
                    + "security group"
            ])
        let groups = (1...6).map { SecurityGroup.imported(id: "sg-\($0)") }
        #expect(
            messages(.private(in: Self.imported, securityGroups: groups)) == [
                "lambda/network: the number of security groups of 'app/MyLambda' is 6, allowed are 0 to 5"
            ])
    }
}
