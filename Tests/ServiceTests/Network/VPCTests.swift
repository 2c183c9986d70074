import CloudFormation
import OrderedCollections
import Strata
import StrataEC2
import StrataLogs
import StrataTesting
import Testing

@Suite("VPCs")
struct VPCTests {
    @Test("A VPC has the logical ids that the AWS CDK gives for the same construct ids")
    func logicalIDs() {
        let sample = TestTemplate("Stack") { stack in
            VPC(
                "VPC", in: stack, cidr: "10.0.0.0/16", subnets: [.public(bits: 24), .private(bits: 22)], nat: .one,
                defaultSecurityGroup: .unchanged)
        }
        #expect(sample.messages == [])
        // As they stand in the snapshots of the AWS CDK's own tests.
        let known = [
            "VPCB9E5F0B4": "AWS::EC2::VPC", "VPCIGWB7E252D3": "AWS::EC2::InternetGateway",
            "VPCVPCGW99B986DC": "AWS::EC2::VPCGatewayAttachment",
            "VPCPublicSubnet1SubnetB4246D30": "AWS::EC2::Subnet",
            "VPCPublicSubnet2Subnet74179F39": "AWS::EC2::Subnet",
            "VPCPrivateSubnet1Subnet8BCA10E0": "AWS::EC2::Subnet",
            "VPCPrivateSubnet2SubnetCFCDAA7A": "AWS::EC2::Subnet",
            "VPCPublicSubnet1RouteTableFEE4B781": "AWS::EC2::RouteTable",
            "VPCPublicSubnet2RouteTable6F1A15F1": "AWS::EC2::RouteTable",
            "VPCPublicSubnet1RouteTableAssociation0B0896DC": "AWS::EC2::SubnetRouteTableAssociation",
            "VPCPublicSubnet1DefaultRoute91CEF279": "AWS::EC2::Route",
            "VPCPublicSubnet1EIP6AD938E8": "AWS::EC2::EIP",
            "VPCPublicSubnet1NATGatewayE0556630": "AWS::EC2::NatGateway",
        ]
        for (id, type) in known { #expect(sample[resource: id]?.type == type, "\(id)") }
    }

    @Test("Public subnets route to the internet gateway, private ones to NAT, isolated ones nowhere")
    func routes() {
        let sample = TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: "10.0.0.0/16",
                subnets: [.public(bits: 24), .private(bits: 22), .isolated(bits: 24)], nat: .perZone)
        }
        #expect(sample.messages == [])
        let routes = sample.template.resources.elements.filter { $0.value.type == "AWS::EC2::Route" }
        #expect(routes.count == 4)
        func id(_ type: String, _ part: String) -> String { sample.ids(of: type).first { $0.contains(part) } ?? "none" }
        for zone in 1...2 {
            let toInternet = routes.first { $0.key.contains("PublicSubnet\(zone)") }?.value
            #expect(toInternet?.properties["GatewayId"] == ["Ref": .string(id("AWS::EC2::InternetGateway", ""))])
            #expect(toInternet?.dependsOn == [id("AWS::EC2::VPCGatewayAttachment", "")])
            let toNAT = routes.first { $0.key.contains("PrivateSubnet\(zone)") }?.value
            let gateway = id("AWS::EC2::NatGateway", "PublicSubnet\(zone)")
            #expect(toNAT?.properties["NatGatewayId"] == ["Ref": .string(gateway)])
            let nat = sample[resource: gateway]
            #expect(
                nat?.properties["SubnetId"] == ["Ref": .string(id("AWS::EC2::Subnet", "PublicSubnet\(zone)Subnet"))])
            #expect(nat?.dependsOn.count == 2)
        }
        for association in sample.template.resources.elements.filter({
            $0.value.type == "AWS::EC2::SubnetRouteTableAssociation"
        }) {
            let stem = association.key.components(before: "RouteTableAssociation")
            #expect(
                association.value.properties["SubnetId"] == ["Ref": .string(id("AWS::EC2::Subnet", stem + "Subnet"))])
            #expect(
                association.value.properties["RouteTableId"]
                    == ["Ref": .string(id("AWS::EC2::RouteTable", stem + "RouteTable"))])
        }
    }

    @Test("One NAT gateway serves all zones")
    func oneNAT() {
        let sample = TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: "10.0.0.0/16", zones: 3, subnets: [.public(bits: 24), .private(bits: 22)],
                nat: .one)
        }
        #expect(sample.messages == [])
        let gateways = sample.ids(of: "AWS::EC2::NatGateway")
        #expect(gateways.count == 1)
        let targets = sample.template.resources.elements.compactMap { $0.value.properties["NatGatewayId"] }
        #expect(targets == Array(repeating: ["Ref": .string(gateways[0])], count: 3))
    }

    @Test("A subnet has its zone, block, name and address assignment")
    func subnet() {
        let sample = TestTemplate { stack in
            VPC("Net", in: stack, cidr: "10.0.0.0/16", zones: 1, subnets: [.public(bits: 24), .isolated(bits: 26)])
        }
        #expect(
            sample.properties(of: "AWS::EC2::Subnet", sample.ids(of: "AWS::EC2::Subnet").first) == [
                "AvailabilityZone": ["Fn::Select": [0, ["Fn::GetAZs": ""]]], "CidrBlock": "10.0.0.0/24",
                "MapPublicIpOnLaunch": true, "Tags": [["Key": "Name", "Value": "app/Net/PublicSubnet1"]],
                "VpcId": ["Ref": .string(sample.ids(of: "AWS::EC2::VPC")[0])],
            ])
        let isolated = sample.properties(of: "AWS::EC2::Subnet", sample.ids(of: "AWS::EC2::Subnet").last)
        #expect(isolated?["MapPublicIpOnLaunch"] == false)
        #expect(isolated?["CidrBlock"] == "10.0.4.0/26")
    }

    @Test("A VPC without public subnets has no internet gateway")
    func isolated() {
        let sample = TestTemplate { stack in
            VPC("Net", in: stack, cidr: "10.0.0.0/24", subnets: [.isolated(bits: 26)])
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::EC2::InternetGateway") == [])
        #expect(sample.ids(of: "AWS::EC2::Route") == [])
    }

    @Test("Subnets of each kind are found under their own kind alone")
    func kinds() {
        let sample = TestTemplate { stack in
            let vpc = VPC(
                "Net", in: stack, cidr: "10.0.0.0/16",
                subnets: [.public(bits: 24), .private(bits: 22), .private("Jobs", bits: 22), .isolated(bits: 24)],
                nat: .one)
            func use(_ id: String, _ ids: ListValue<StringValue>) {
                Resource(id, in: stack, type: "Custom::Use", properties: ["Ids": JSON(ids)])
            }
            use("Public", vpc.publicSubnets.subnetIDs)
            use("Private", vpc.privateSubnets.subnetIDs)
            use("Jobs", vpc.privateSubnets.group("Jobs").subnetIDs)
            use("PerZone", vpc.privateSubnets.onePerZone.subnetIDs)
            use("Isolated", vpc.isolatedSubnets.subnetIDs)
        }
        func names(_ id: String) -> [String] {
            guard case .array(let ids)? = sample.properties(of: "Custom::Use", id)?["Ids"] else { return [] }
            return ids.compactMap { $0["Ref"]?.stringValue }.map { String($0.dropFirst(3).dropLast(14)) }
        }
        #expect(names("Public") == ["PublicSubnet1", "PublicSubnet2"])
        #expect(names("Private") == ["PrivateSubnet1", "PrivateSubnet2", "JobsSubnet1", "JobsSubnet2"])
        #expect(names("Jobs") == ["JobsSubnet1", "JobsSubnet2"])
        #expect(names("PerZone") == ["PrivateSubnet1", "PrivateSubnet2"])
        #expect(names("Isolated") == ["IsolatedSubnet1", "IsolatedSubnet2"])
    }

    @Test("Zones that are named stand in the subnets")
    func namedZones() {
        let sample = TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: "10.0.0.0/16", zones: ["eu-west-1a", "eu-west-1c"],
                subnets: [.isolated(bits: 24)])
        }
        #expect(sample.messages == [])
        #expect(
            sample.template.resources.values.compactMap { $0.properties["AvailabilityZone"] }
                == ["eu-west-1a", "eu-west-1c"])
    }

    @Test("Flow logs go to a log group that forgets, by a role that only this account's flow logs assume")
    func flowLogs() {
        let sample = TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: "10.0.0.0/24", subnets: [.isolated(bits: 26)],
                flowLogs: .logGroup(retention: .oneWeek, traffic: "REJECT"), defaultSecurityGroup: .unchanged)
        }
        #expect(sample.messages == [])
        let log = sample.properties(of: "AWS::EC2::FlowLog")
        #expect(log?["TrafficType"] == "REJECT")
        #expect(log?["ResourceType"] == "VPC")
        #expect(log?["LogGroupName"] == ["Ref": .string(sample.ids(of: "AWS::Logs::LogGroup")[0])])
        #expect(sample.properties(of: "AWS::Logs::LogGroup")?["RetentionInDays"] == 7)
        #expect(
            sample.properties(of: "AWS::IAM::Role")?["AssumeRolePolicyDocument"]?["Statement"] == [
                [
                    "Action": "sts:AssumeRole",
                    "Condition": ["StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]]],
                    "Effect": "Allow", "Principal": ["Service": "vpc-flow-logs.amazonaws.com"],
                ]
            ])
        #expect(sample.statements().count == 2)
    }

    @Test("Flow logs go to a bucket without a role")
    func flowLogsToBucket() {
        let sample = TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: "10.0.0.0/24", subnets: [.isolated(bits: 26)],
                flowLogs: .bucket(arn: "arn:aws:s3:::logs"), defaultSecurityGroup: .unchanged)
        }
        #expect(sample.messages == [])
        #expect(sample.properties(of: "AWS::EC2::FlowLog")?["LogDestination"] == "arn:aws:s3:::logs")
        #expect(sample.ids(of: "AWS::IAM::Role") == [])
    }

    @Test("An imported VPC has what it was given, and a looked-up one reads typed parameters")
    func imported() {
        let sample = TestTemplate { stack in
            let fixed = VPC.imported(id: "vpc-1", privateSubnetIDs: ["subnet-1"])
            let found = VPC.lookup(
                "Net", in: stack, vpc: "/net/vpc", cidr: "/net/cidr", publicSubnets: "/net/public",
                isolatedSubnets: "/net/isolated")
            Resource(
                "Use", in: stack, type: "Custom::Use",
                properties: [
                    "Fixed": JSON(fixed.privateSubnets.subnetIDs), "None": JSON(found.privateSubnets.subnetIDs),
                    "Found": JSON(found.publicSubnets.subnetIDs), "Cidr": JSON(found.cidrBlock ?? "none"),
                    "Id": JSON(found.id),
                ])
        }
        #expect(sample.messages == [])
        let use = sample.properties(of: "Custom::Use")
        #expect(use?["Fixed"] == ["subnet-1"])
        #expect(use?["None"] == [])
        let parameters = sample.template.parameters.elements
        #expect(
            parameters.map { "\($0.value.type) \($0.value.defaultValue?.stringValue ?? "")" } == [
                "AWS::SSM::Parameter::Value<AWS::EC2::VPC::Id> /net/vpc",
                "AWS::SSM::Parameter::Value<String> /net/cidr",
                "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>> /net/public",
                "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>> /net/isolated",
            ])
        #expect(use?["Found"] == ["Ref": .string(parameters[2].key)])
    }
}

extension String {
    /// What stands before a text.
    fileprivate func components(before text: String) -> String {
        var rest = self[...]
        while !rest.isEmpty, !rest.hasPrefix(text) { rest = rest.dropFirst() }
        return String(dropLast(rest.count))
    }
}
