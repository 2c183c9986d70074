import CloudFormation
import OrderedCollections
import Strata
import StrataEC2
import StrataTesting
import Testing

@Suite("Endpoints of VPCs")
struct EndpointTests {
    @Test("A gateway endpoint stands in the route tables of all subnets")
    func gateway() {
        let sample = TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: "10.0.0.0/16",
                subnets: [.public(bits: 24), .private(bits: 22), .isolated(bits: 24)], nat: .one,
                endpoints: [.gateway(.s3), .gateway(.dynamoDB)])
        }
        #expect(sample.messages == [])
        let endpoints = sample.template.resources.values.filter { $0.type == "AWS::EC2::VPCEndpoint" }
        #expect(
            endpoints.map { $0.properties["ServiceName"] } == [
                ["Fn::Sub": "com.amazonaws.${AWS::Region}.s3"], ["Fn::Sub": "com.amazonaws.${AWS::Region}.dynamodb"],
            ])
        for endpoint in endpoints {
            #expect(endpoint.properties["VpcEndpointType"] == "Gateway")
            #expect(
                endpoint.properties["RouteTableIds"]
                    == .array(sample.ids(of: "AWS::EC2::RouteTable").map { ["Ref": .string($0)] }))
        }
    }

    @Test("An interface endpoint is in one subnet of each zone, and admits HTTPS from the VPC alone")
    func interface() {
        let sample = TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: "10.0.0.0/16",
                subnets: [.public(bits: 24), .isolated(bits: 24), .isolated("More", bits: 24)],
                endpoints: [.interface("ecr.dkr", policy: ["Statement": []])], defaultSecurityGroup: .unchanged)
        }
        #expect(sample.messages == [])
        let endpoint = sample.properties(of: "AWS::EC2::VPCEndpoint")
        #expect(endpoint?["ServiceName"] == ["Fn::Sub": "com.amazonaws.${AWS::Region}.ecr.dkr"])
        #expect(endpoint?["PrivateDnsEnabled"] == true)
        #expect(endpoint?["PolicyDocument"] == ["Statement": []])
        let isolated = sample.ids(of: "AWS::EC2::Subnet").filter { $0.hasPrefix("NetIsolated") }
        #expect(endpoint?["SubnetIds"] == .array(isolated.map { ["Ref": .string($0)] }))
        let group = sample.properties(of: "AWS::EC2::SecurityGroup")
        #expect(
            group?["SecurityGroupIngress"] == [
                [
                    "CidrIp": ["Fn::GetAtt": [.string(sample.ids(of: "AWS::EC2::VPC")[0]), "CidrBlock"]],
                    "Description": "HTTPS from the VPC", "FromPort": 443, "IpProtocol": "tcp", "ToPort": 443,
                ]
            ])
        #expect(
            endpoint?["SecurityGroupIds"]
                == [["Fn::GetAtt": [.string(sample.ids(of: "AWS::EC2::SecurityGroup")[0]), "GroupId"]]])
    }

    @Test("A service may be named in full")
    func fullName() {
        let sample = TestTemplate { stack in
            let vpc = VPC("Net", in: stack, cidr: "10.0.0.0/24", zones: 1, subnets: [.isolated(bits: 26)])
            vpc.add(.interface("com.amazonaws.vpce.eu-west-1.vpce-svc-0123", privateDNS: false), id: "Partner")
        }
        #expect(sample.messages == [])
        let endpoint = sample.properties(of: "AWS::EC2::VPCEndpoint")
        #expect(endpoint?["ServiceName"] == "com.amazonaws.vpce.eu-west-1.vpce-svc-0123")
        #expect(endpoint?["PrivateDnsEnabled"] == false)
    }

    @Test("A service that is none, or there twice, is reported")
    func badServices() {
        let sample = TestTemplate { stack in
            VPC(
                "Net", in: stack, cidr: "10.0.0.0/16", subnets: [.isolated(bits: 24)],
                endpoints: [.interface("s s m"), .gateway(.s3), .gateway(.s3)], defaultSecurityGroup: .unchanged)
        }
        #expect(sample.messages.count == 2, "\(sample.messages)")
        #expect(
            sample.messages.first
                == "ec2/endpoint: the service 's s m' of 'app/Net/SSMEndpoint' holds ' ', allowed are letters, digits and .-_"
        )
    }
}
