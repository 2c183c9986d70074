import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import StrataEC2
import StrataTesting
import Testing

@testable import StacksOrganization

@Suite("The network that accounts share")
struct NetworkTests {
    private func configuration(
        _ stage: Stage = .prod, _ change: (inout NetworkConfiguration) -> Void = { _ in }
    ) -> OrganizationConfiguration {
        var configuration = OrganizationConfiguration.configuration(for: stage)
        change(&configuration.network)
        return configuration
    }

    // MARK: Subnets

    @Test("Every stage synthesizes it without a finding, with three tiers over its zones", arguments: Stage.allCases)
    func findings(stage: Stage) throws {
        let configuration = configuration(stage)
        let app = TestApp { NetworkStack(in: $0, configuration) }
        #expect(app.messages == [])
        #expect(app.templates.map(\.id) == ["organization-network"])
        let sample = try app.template("organization-network")
        let reach = sample.resources(of: "AWS::EC2::Subnet").map { Reach(of: $0.logicalID, in: sample.template) }
        let zones = configuration.network.zones
        #expect(reach.count == 3 * zones)
        for tier in [Reach.public, .private, .isolated] { #expect(reach.filter { $0 == tier }.count == zones) }
    }

    @Test("Subnets that shall reach the internet do, through one NAT gateway or one in each zone")
    func natGateways() {
        for (nat, count) in [(NATGateways.one, 1), (.perZone, 3)] {
            let sample = TestTemplate.network(configuration { $0.nat = nat })
            #expect(sample.messages == [])
            #expect(sample.resources(of: "AWS::EC2::NatGateway").count == count)
            let routes = sample.resources(of: "AWS::EC2::Route").compactMap { $0["NatGatewayId"] }
            #expect(routes.count == 3)
            #expect(Set(routes).count == count)
        }
    }

    @Test("Private subnets without any NAT gateway, which the original has, are an error at the configuration's line")
    func noNATGateway() {
        var configuration = configuration()
        configuration.network = NetworkConfiguration(cidr: "10.0.0.0/16", zones: 3, nat: .none)
        let line = #line - 1
        #expect(
            TestApp(.organization(configuration)).placedMessages == [
                "ec2/nat: subnet group 'Private' of 'organization-network/Network' is private, but there is no NAT gateway to "
                    + "the internet configured at \(#fileID):\(line)"
            ])
    }

    @Test("The default security group is closed")
    func defaultSecurityGroup() {
        let sample = TestTemplate.network(configuration())
        #expect(sample.resources(of: "Custom::ClosedDefaultSecurityGroup").count == 1)
    }

    /// What the original makes, by type, with the number of ours where it differs.
    ///
    /// | Differs | Because |
    /// | --- | --- |
    /// | 6 routes for 3, NAT gateways with addresses | private subnets reach the internet, which they were said to |
    /// | 19 parameters for 21 | two were there twice |
    /// | 4 rules each way for 1 | traffic goes on from group to group; these do not stand in the groups |
    /// | another custom type for the default security group | one function of the stack closes it, without a provider of the CDK |
    /// | 2 gateway endpoints | traffic to S3 and DynamoDB needs no NAT gateway; they cost nothing |
    private static let original: [String: (theirs: Int, ours: Int)] = [
        "AWS::EC2::VPC": (1, 1), "AWS::EC2::InternetGateway": (1, 1), "AWS::EC2::VPCGatewayAttachment": (1, 1),
        "AWS::EC2::Subnet": (9, 9), "AWS::EC2::RouteTable": (9, 9), "AWS::EC2::SubnetRouteTableAssociation": (9, 9),
        "AWS::EC2::Route": (3, 6), "AWS::EC2::NatGateway": (0, 1), "AWS::EC2::EIP": (0, 1),
        "AWS::EC2::VPCEndpoint": (0, 2), "AWS::EC2::SecurityGroup": (5, 5), "AWS::EC2::SecurityGroupEgress": (1, 4),
        "AWS::EC2::SecurityGroupIngress": (1, 4), "AWS::SSM::Parameter": (21, 19),
        "Custom::VpcRestrictDefaultSG": (1, 0), "Custom::ClosedDefaultSecurityGroup": (0, 1),
    ]

    @Test("Every kind of resource of the original is there, in the same number but where it says why not")
    func counts() {
        let sample = TestTemplate.network(configuration(.dev))
        for (type, count) in Self.original { #expect(sample.resources(of: type).count == count.ours, "\(type)") }
        // The rest is the function that closes the default security group.
        let others = Set(sample.template.resources.values.map(\.type)).subtracting(Self.original.keys)
        #expect(others == ["AWS::IAM::Policy", "AWS::IAM::Role", "AWS::Lambda::Function", "AWS::Logs::LogGroup"])
    }

    // MARK: Parameters

    /// The parameters of the network by name, below `/prod/organization/network/`; `nil` if a name is there twice.
    private func byName(_ templates: [TestTemplate]) -> [String: TestResource]? {
        let root = "/prod/organization/network/"
        var found: [String: TestResource] = [:]
        for template in templates.flatMap({ [$0] + $0.nested }) {
            for resource in template.resources(of: "AWS::SSM::Parameter") {
                guard let name = resource.properties["Name"]?.stringValue, name.hasPrefix(root) else { continue }
                guard found.updateValue(resource, forKey: String(name.dropFirst(root.count))) == nil else {
                    return nil
                }
            }
        }
        return found
    }

    private static let tiers: [(name: String, reach: Reach)] = [
        ("public", .public), ("private", .private), ("isolated", .isolated),
    ]

    @Test("Everything that others need is published, each once in the whole system: the original repeats two of them")
    func published() throws {
        let parameters = try #require(
            byName(TestApp(.organization(configuration())).templates), "a name is there twice")
        var wanted: Set<String> = ["vpc/id", "vpc/cidr"]
        for (tier, _) in Self.tiers {
            wanted.insert("subnets/\(tier)/ids")
            for zone in 1...3 { wanted.insert("subnets/\(tier)/zone-\(zone)/id") }
        }
        for group in ["load-balancer", "application", "database", "cache", "endpoints"] {
            wanted.insert("security-groups/\(group)/id")
        }
        // 14 of the network and 7 of the security groups in the original, less the two that are there twice.
        #expect(wanted.count == 14 + 7 - 2)
        #expect(Set(parameters.keys) == wanted)
    }

    @Test("Each list holds the subnets of its own tier: the original swaps two of them")
    func lists() throws {
        let sample = TestTemplate.network(configuration())
        let parameters = try #require(byName([sample]))
        for (tier, reach) in Self.tiers {
            let list = try #require(parameters["subnets/\(tier)/ids"])
            #expect(list.properties["Type"] == "StringList")
            let join = try #require(list.properties["Value"]?["Fn::Join"]?.arrayValue)
            #expect(join[0] == ",")
            let ids = join[1].arrayValue?.compactMap { $0["Ref"]?.stringValue } ?? []
            #expect(Set(ids).count == 3)
            for id in ids { #expect(Reach(of: id, in: sample.template) == reach, "\(id) under \(tier)") }
        }
    }

    @Test(
        "Each zone's parameter holds that zone's subnet of its own tier: the original publishes public ones everywhere")
    func zones() throws {
        let sample = TestTemplate.network(configuration())
        let parameters = try #require(byName([sample]))
        for (tier, reach) in Self.tiers {
            let list = try #require(parameters["subnets/\(tier)/ids"]?.properties["Value"]?["Fn::Join"]?.arrayValue?[1])
            for zone in 1...3 {
                let parameter = try #require(parameters["subnets/\(tier)/zone-\(zone)/id"])
                #expect(parameter.properties["Type"] == "String")
                #expect(parameter.properties["Value"] == list.arrayValue?[zone - 1])
                let id = try #require(parameter.properties["Value"]?["Ref"]?.stringValue)
                #expect(Reach(of: id, in: sample.template) == reach)
                #expect(
                    sample.template.resources[id]?.properties["AvailabilityZone"]
                        == ["Fn::Select": [.integer(zone - 1), ["Fn::GetAZs": ""]]])
            }
        }
    }

    @Test("The network and the security groups are published as what they are")
    func otherParameters() throws {
        let sample = TestTemplate.network(configuration())
        let parameters = try #require(byName([sample]))
        let vpc = try #require(sample.resources(of: "AWS::EC2::VPC").first?.logicalID)
        #expect(parameters["vpc/id"]?.properties["Value"] == ["Ref": .string(vpc)])
        #expect(parameters["vpc/cidr"]?.properties["Value"] == ["Fn::GetAtt": [.string(vpc), "CidrBlock"]])
        for (name, description) in Self.groups {
            let group = try #require(
                parameters["security-groups/\(name)/id"]?.properties["Value"]?["Fn::GetAtt"]?.arrayValue)
            #expect(group[1] == "GroupId")
            #expect(
                sample.template.resources[group[0].stringValue ?? ""]?.properties["GroupDescription"]
                    == .string(description))
        }
    }

    @Test("Another stack reads the network by these names")
    func readers() throws {
        let configuration = configuration()
        let root = "\(configuration.company.parameterPath)/network"
        let app = TestApp(now: Timestamp("2026-11-23T00:00:00Z")) { app in
            NetworkStack(in: app, configuration)
            let reader = Stack("reader", in: app, conventions: configuration.company)
            let network = VPC.lookup(
                "Network", in: reader, vpc: "\(root)/vpc/id", cidr: "\(root)/vpc/cidr",
                publicSubnets: "\(root)/subnets/public/ids", privateSubnets: "\(root)/subnets/private/ids",
                isolatedSubnets: "\(root)/subnets/isolated/ids")
            let group = SecurityGroup.lookup("Group", in: reader, name: "\(root)/security-groups/application/id")
            Resource(
                "Use", in: reader, type: "Custom::Use",
                properties: [
                    "Group": JSON(group.id), "Ids": JSON(network.privateSubnets.subnetIDs), "Vpc": JSON(network.id),
                ])
        }
        #expect(app.messages == [])
        let published = Set(
            try app.template("organization-network").resources(of: "AWS::SSM::Parameter")
                .compactMap { $0["Name"]?.stringValue })
        let parameters = try app.template("reader").template.parameters
        for parameter in parameters.values {
            #expect(published.contains(parameter.defaultValue?.stringValue ?? ""))
        }
        #expect(parameters.count == 6)
    }

    // MARK: Security groups

    private static let groups = [
        ("load-balancer", "Load balancers, reached from the internet"),
        ("application", "Applications, reached from load balancers"),
        ("database", "Databases, reached from applications"), ("cache", "Caches, reached from applications"),
        ("endpoints", "Interface endpoints of AWS services, reached from applications"),
    ]

    @Test("Traffic goes from the internet inwards, one step at a time, and nowhere else")
    func rules() {
        let sample = TestTemplate.network(configuration())
        func name(_ reference: TemplateValue?) -> String {
            let id = reference?["Fn::GetAtt"]?.arrayValue?.first?.stringValue ?? ""
            let description = sample.template.resources[id]?.properties["GroupDescription"]?.stringValue
            return Self.groups.first { $0.1 == description }?.0 ?? id
        }
        var found: Set<String> = []
        for resource in sample.resources(of: "AWS::EC2::SecurityGroupIngress") {
            let from = name(resource.properties["SourceSecurityGroupId"])
            found.insert("\(from) > \(name(resource.properties["GroupId"])) \(ports(resource.properties))")
        }
        var outgoing: Set<String> = []
        for resource in sample.resources(of: "AWS::EC2::SecurityGroupEgress") {
            let to = name(resource.properties["DestinationSecurityGroupId"])
            outgoing.insert("\(name(resource.properties["GroupId"])) > \(to) \(ports(resource.properties))")
        }
        let wanted: Set<String> = [
            "load-balancer > application tcp 8080", "application > database tcp 5432",
            "application > cache tcp 6379", "application > endpoints tcp 443",
        ]
        #expect(found == wanted)
        #expect(outgoing == wanted)

        var addresses: Set<String> = []
        for resource in sample.resources(of: "AWS::EC2::SecurityGroup") {
            let group = name(["Fn::GetAtt": [.string(resource.logicalID), "GroupId"]])
            for rule in resource.properties["SecurityGroupIngress"]?.arrayValue ?? [] {
                addresses.insert("\(rule["CidrIp"]?.stringValue ?? "?") > \(group) \(ports(rule))")
            }
            for rule in resource.properties["SecurityGroupEgress"]?.arrayValue ?? []
            where rule["Description"] != "Nothing" {
                addresses.insert("\(group) > \(rule["CidrIp"]?.stringValue ?? "?") \(ports(rule))")
            }
        }
        #expect(addresses == ["0.0.0.0/0 > load-balancer tcp 443", "application > 0.0.0.0/0 tcp 443"])
    }

    private func ports(_ rule: TemplateValue) -> String {
        guard case .integer(let from)? = rule["FromPort"], rule["ToPort"] == .integer(from) else { return "?" }
        return "\(rule["IpProtocol"]?.stringValue ?? "?") \(from)"
    }

    @Test("No group refers to another within itself: rules on groups are resources of their own, so there is no cycle")
    func noCycles() {
        let sample = TestTemplate.network(configuration())
        for resource in sample.resources(of: "AWS::EC2::SecurityGroup") {
            let text = JSONWriter.string(resource.properties)
            for other in sample.ids(of: "AWS::EC2::SecurityGroup") {
                #expect(!text.contains(other), "\(resource.logicalID) refers to \(other)")
            }
        }
    }

    // MARK: Sharing

    @Test("A network of nobody else is not shared, and its parameters cost nothing")
    func notShared() {
        let sample = TestTemplate.network(configuration { $0.sharing = .nobody })
        #expect(sample.resources(of: "AWS::RAM::ResourceShare").isEmpty)
        #expect(sample.resources(of: "Custom::SDKCall").isEmpty)
        #expect(sample.resources(of: "AWS::SSM::Parameter").allSatisfy { $0["Tier"] == nil })
        #expect(sample.template.parameters.isEmpty)
    }

    @Test("A shared network is shared with the member accounts alone: all subnets, groups and parameters, once each")
    func shared() throws {
        let sample = TestTemplate.network(configuration { $0.sharing = .accounts })
        let share = try #require(sample.resources(of: "AWS::RAM::ResourceShare").first)
        #expect(share.properties["AllowExternalPrincipals"] == false)
        #expect(share.properties["Name"] == "prod-organization-network")
        let accounts = share.properties["Principals"]?.arrayValue?.compactMap { $0["Ref"]?.stringValue } ?? []
        #expect(
            accounts.compactMap { sample.template.parameters[$0]?.defaultValue?.stringValue } == [
                "/prod/organization/development/account/id", "/prod/organization/production/account/id",
            ])
        #expect(sample.template.parameters.count == 2)

        let start = "arn:${AWS::Partition}:"
        let place = ":${AWS::Region}:${AWS::AccountId}:"
        var wanted = sample.resources(of: "AWS::EC2::Subnet").map { "\(start)ec2\(place)subnet/${\($0.logicalID)}" }
        wanted += sample.resources(of: "AWS::EC2::SecurityGroup").map {
            "\(start)ec2\(place)security-group/${\($0.logicalID).GroupId}"
        }
        wanted += sample.resources(of: "AWS::SSM::Parameter").map { "\(start)ssm\(place)parameter${\($0.logicalID)}" }
        #expect(wanted.count == 9 + 5 + 19)
        let found = share.properties["ResourceArns"]?.arrayValue?.compactMap { $0["Fn::Sub"]?.stringValue } ?? []
        #expect(found.sorted() == wanted.sorted())
        #expect(sample.resources(of: "AWS::SSM::Parameter").allSatisfy { $0["Tier"] == "Advanced" })
    }

    @Test("Sharing within the organization is enabled before anything is shared, by RAM's own call")
    func enabled() throws {
        var configuration = configuration { $0.sharing = .accounts }
        configuration.accounts.sharesParameters = false
        let app = TestApp(.organization(configuration))
        let call = #"{"action":"EnableSharingWithAwsOrganization","parameters":{},"service":"ram"}"#
        #expect(try app.template("organization-accounts").allResources.contains { $0["Create"] == .string(call) })
        #expect(try app.template("organization-network").dependencies == ["organization-accounts"])
    }

    // MARK: Bad configuration

    @Test("Addresses, zones and sizes that cannot be are reported at the configuration's line, and nothing traps")
    func badPlans() {
        func found(_ network: NetworkConfiguration) -> [String] {
            var configuration = configuration()
            configuration.network = network
            return TestApp(.organization(configuration)).placedMessages
        }
        let bad: [(NetworkConfiguration, String)] = [
            (
                NetworkConfiguration(cidr: "10.0.0.0", zones: 3),
                "ec2/cidr: '10.0.0.0' is the VPC's block, but no block of IPv4 addresses, in 'organization-network/Network'"
            ),
            (
                NetworkConfiguration(cidr: "10.0.0.1/16", zones: 3),
                "ec2/cidr: '10.0.0.1/16' is the VPC's block, but does not begin at its first address, in "
                    + "'organization-network/Network'"
            ),
            (
                NetworkConfiguration(cidr: "10.0.0.0/16", zones: 0),
                "ec2/zones: 'organization-network/Network' has 0 zones, allowed are 1 to 6"
            ),
            (
                NetworkConfiguration(cidr: "10.0.0.0/16", zones: -1),
                "ec2/zones: 'organization-network/Network' has -1 zones, allowed are 1 to 6"
            ),
            (
                NetworkConfiguration(cidr: "10.0.0.0/20", zones: 3),
                "ec2/subnets: group 'Private' needs 4 /20 blocks (3 now, the others are kept for zones to come), "
                    + "10.0.0.0/20 has room for 0 after the groups before it, in 'organization-network/Network'"
            ),
        ]
        for (network, message) in bad {
            #expect(found(network).first == "\(message) configured at \(network.place.location)")
        }
    }
}

/// How far traffic gets from a subnet, by the default route of its route table.
private enum Reach {
    case `public`
    case `private`
    case isolated

    init?(of subnet: String, in template: Template) {
        let reference: TemplateValue = ["Ref": .string(subnet)]
        let tables = template.resources.values.filter {
            $0.type == "AWS::EC2::SubnetRouteTableAssociation" && $0.properties["SubnetId"] == reference
        }
        guard tables.count == 1, let table = tables[0].properties["RouteTableId"] else { return nil }
        let routes = template.resources.values.filter {
            $0.type == "AWS::EC2::Route" && $0.properties["RouteTableId"] == table
        }
        switch (routes.count, routes.first) {
        case (0, _): self = .isolated
        case (1, let route?) where route.properties["DestinationCidrBlock"] == "0.0.0.0/0":
            if route.properties["GatewayId"] != nil {
                self = .public
            } else if route.properties["NatGatewayId"] != nil {
                self = .private
            } else {
                return nil
            }
        default: return nil
        }
    }
}
