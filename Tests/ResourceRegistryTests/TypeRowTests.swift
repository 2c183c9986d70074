import Testing

@testable import ResourceRegistry

/// What is written by hand of each type, held against the schemas.
@Suite("Rows of types")
struct TypeRowTests {
    private let rows = ResourceRegistry.rows

    private func facts(_ row: TypeRow) throws -> ResourceFacts {
        try #require(ResourceRegistry.facts(for: row.type), "\(row.type)")
    }

    @Test("Each type stands once, in order, exists, and has something said of it")
    func types() {
        let types = rows.map(\.type)
        #expect(types.count > 270)
        #expect(zip(types, types.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for row in rows {
            #expect(ResourceRegistry.contains(row.type), "\(row.type)")
            #expect(row.name != nil || row.data != nil, "\(row.type)")
            #expect(ResourceRegistry.row(for: row.type)?.type == row.type)
        }
        #expect(ResourceRegistry.row(for: "AWS::SNS::Subscription") == nil)
        #expect(
            ResourceRegistry.row(for: "AWS::Logs::LogGroup")?.documentation
                == "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html"
        )
    }

    // MARK: Names

    @Test("The property of a name, what it is unique in, and every attribute exist")
    func nameProperties() throws {
        for row in rows {
            guard let name = row.name else { continue }
            let facts = try facts(row)
            #expect(facts.value(at: name.property.components) != nil, "\(row.type) \(name.property)")
            for property in ResourceRegistry.nameScope(of: facts).properties {
                #expect(facts.properties[property] != nil, "\(row.type) \(property)")
            }
            for attribute in name.attributes.keys {
                #expect(facts.attributes.contains { $0.contains([attribute]) }, "\(row.type) \(attribute)")
            }
            for property in name.texts.flatMap(\.properties) {
                #expect(facts.properties[property] != nil, "\(row.type) \(property)")
            }
            // What identifies a user of a cache is not what it is called, and names in an object have no rule.
            let isIdentifier = facts.primaryIdentifier == [name.property] || name.property.components.count > 1
            #expect(isIdentifier || [name.property.description, nil].contains(facts.name?.property), "\(row.type)")
            if name.meansOutside { #expect(name.spelling == nil, "\(row.type)") }
        }
    }

    @Test("Ref yields the primary identifier")
    func ref() throws {
        for row in rows {
            guard let name = row.name, let ref = name.ref else { continue }
            let identifier = try facts(row).primaryIdentifier
            if ref == .name {
                #expect(identifier == [name.property], "\(row.type)")
            } else {
                #expect(identifier.count == 1)
                #expect(identifier.first.map { name.attributes[$0.description] } == ref, "\(row.type)")
            }
        }
    }

    @Test("An ARN is one, with the name in it, and a region unless the name reaches beyond one")
    func arns() {
        for row in rows {
            guard let name = row.name else { continue }
            let place = ResourceRegistry.namePlace(of: row.type)
            for case .text(let parts) in name.texts where parts.first == .text("arn:") {
                #expect(parts.dropFirst().first == .pseudo("AWS::Partition"), "\(row.type)")
                #expect(parts.contains(.name), "\(row.type)")
                #expect(parts.contains(.pseudo("AWS::Region")) == (place == .region), "\(row.type)")
                #expect(parts.contains(.pseudo("AWS::AccountId")) == (place != .world), "\(row.type)")
            }
            for (attribute, form) in name.attributes {
                if attribute.hasSuffix("Arn") {
                    #expect(form.marker != nil || form == name.attributes["Arn"], "\(row.type).\(attribute)")
                } else if form == .name {
                    #expect(attribute.hasSuffix("Name"), "\(row.type).\(attribute)")
                }
            }
        }
    }

    @Test("Every rule has a length, and a source where the length is not the schema's")
    func rules() throws {
        var count = 0
        for row in rows {
            guard let name = row.name, let spelling = name.spelling else { continue }
            count += 1
            let rule = try #require(ResourceRegistry.nameRule(for: row.type), "\(row.type)")
            #expect(rule.property == name.property)
            guard let longest = spelling.longest else { continue }
            #expect(longest.source.hasPrefix("https://docs.aws.amazon.com/"))
            #expect(try facts(row).name?.maxLength == nil, "\(row.type): the length is the schema's, too")
        }
        #expect(count > 90)
        #expect(ResourceRegistry.nameRule(for: "AWS::Route53::HostedZone") == nil)
        #expect(ResourceRegistry.nameRule(for: "AWS::Lambda::Alias") == nil)
    }

    @Test("ARNs that a renaming may follow begin as the services write them")
    func markers() {
        let markers = rows.reduce(into: [String: String]()) { markers, row in
            markers[row.type] = ResourceRegistry.nameRule(for: row.type)?.marker
        }
        #expect(
            markers == [
                "AWS::DynamoDB::GlobalTable": ":table/", "AWS::DynamoDB::Table": ":table/",
                "AWS::ECR::Repository": ":repository/", "AWS::ElasticLoadBalancingV2::TargetGroup": ":targetgroup/",
                "AWS::Events::EventBus": ":event-bus/", "AWS::IAM::Role": ":role/", "AWS::IAM::User": ":user/",
                "AWS::Kinesis::Stream": ":stream/", "AWS::KinesisFirehose::DeliveryStream": ":deliverystream/",
                "AWS::Lambda::Function": ":function:", "AWS::StepFunctions::StateMachine": ":stateMachine:",
            ])
    }

    @Test("A name is put right by its type's rule")
    func clean() throws {
        let bucket = try #require(ResourceRegistry.nameRule(for: "AWS::S3::Bucket"))
        #expect(bucket.clean("Order Reports_") == "order-reports")
        #expect(bucket.maximumLength == 63 && bucket.isLower)
        let group = try #require(ResourceRegistry.nameRule(for: "AWS::Logs::LogGroup"))
        #expect(group.clean("/shop/Orders: all") == "/shop/Orders-all")
        #expect(group.reserved == ["/aws/"])
        #expect(ResourceRegistry.nameRule(for: "AWS::KMS::Alias")?.reserved == ["alias/aws/"])
    }

    @Test("In what a name is unique")
    func scopes() throws {
        func scope(_ type: String) throws -> NameScope {
            ResourceRegistry.nameScope(of: try #require(ResourceRegistry.facts(for: type)))
        }
        #expect(try scope("AWS::S3::Bucket").place == .world)
        for type in ["AWS::IAM::Role", "AWS::CloudFront::CachePolicy", "AWS::CloudWatch::Dashboard"] {
            #expect(try scope(type) == NameScope(place: .account, properties: [], isShared: false), "\(type)")
        }
        #expect(try scope("AWS::SQS::Queue") == NameScope(place: .region, properties: [], isShared: false))
        #expect(try scope("AWS::ECS::Service").properties == ["Cluster"])
        #expect(try scope("AWS::Scheduler::Schedule").properties == ["GroupName"])
        #expect(try scope("AWS::EC2::SecurityGroup").properties == ["VpcId"])
        #expect(try scope("AWS::WAFv2::WebACL").properties == ["Scope"])
        #expect(try scope("AWS::ElasticBeanstalk::Environment").properties.isEmpty)
        for type in ["AWS::ApiGateway::RestApi", "AWS::Cognito::UserPool", "AWS::Lambda::LayerVersion"] {
            #expect(try scope(type).isShared, "\(type)")
        }
    }

    @Test("Names that AWS gives itself are known")
    func given() {
        func isGiven(_ name: String, _ type: String) -> Bool? {
            ResourceRegistry.row(for: type)?.name?.isGiven(name)
        }
        #expect(isGiven("AWSServiceRoleForSupport", "AWS::IAM::Role") == true)
        #expect(isGiven("deploy", "AWS::IAM::Role") == false)
        #expect(isGiven("primary", "AWS::Athena::WorkGroup") == true)
        #expect(isGiven("primary-2", "AWS::Athena::WorkGroup") == false)
    }

    // MARK: Data

    @Test("The properties that decide what becomes of data exist, with the values that do so")
    func dataProperties() throws {
        for row in rows {
            guard let data = row.data else { continue }
            let facts = try facts(row)
            if let protection = data.protection {
                let value = try #require(facts.value(at: protection.property.components), "\(row.type)")
                #expect(
                    value.types == .boolean && protection.value == "true"
                        || value.types == .string && value.allowedValues?.contains(protection.value) != false,
                    "\(row.type)")
            }
            if let property = data.emptyingProperty {
                #expect(facts.properties[property]?.value.types == .boolean, "\(row.type)")
                #expect(data.obstacle == .whileNotEmpty, "\(row.type)")
            }
            let others = [data.finalSnapshotProperty, data.snapshot?.exception?.property, data.retention?.property]
            for property in others.compactMap(\.self) + data.copyProperties {
                #expect(facts.properties[property] != nil, "\(row.type) \(property)")
            }
        }
    }

    @Test("A property that protects data from deletion is known wherever there is one")
    func protection() throws {
        for row in rows {
            guard let data = row.data else { continue }
            let properties = try facts(row).properties.properties.map(\.name).filter {
                $0.hasPrefix("DeletionProtection") || $0.hasPrefix("TerminationProtection")
            }
            #expect(properties.isEmpty || properties == [data.protection?.property.components[0]], "\(row.type)")
        }
    }

    @Test("The types that leave a snapshot, when they are deleted and when they are replaced")
    func snapshots() {
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
        let onDeletion = [
            "AWS::DocDB::DBCluster", "AWS::EC2::Volume", "AWS::ElastiCache::CacheCluster",
            "AWS::ElastiCache::ReplicationGroup", "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster",
            "AWS::RDS::DBInstance", "AWS::Redshift::Cluster",
        ]
        #expect(rows.filter { $0.data?.snapshot != nil }.map(\.type) == onDeletion)
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html
        #expect(
            rows.filter { $0.data?.snapshot?.onReplacement == true }.map(\.type)
                == onDeletion.filter { $0 != "AWS::DocDB::DBCluster" })
        #expect(
            rows.filter { $0.data?.snapshot?.isDefault == true }.map(\.type) == [
                "AWS::RDS::DBCluster", "AWS::RDS::DBInstance",
            ])
    }

    @Test("Machines are there for what they compute")
    func machines() {
        #expect(
            rows.filter { $0.data?.isMachine == true }.map(\.type) == [
                "AWS::Cloud9::EnvironmentEC2", "AWS::EC2::Instance", "AWS::EKS::Cluster", "AWS::EMR::Cluster",
                "AWS::Lightsail::Instance", "AWS::SageMaker::NotebookInstance",
                "AWS::ServiceCatalog::CloudFormationProvisionedProduct",
            ])
    }

    @Test("In what the name of a cache's user is unique is asked for each of its two names")
    func twoNames() throws {
        let facts = try #require(ResourceRegistry.facts(for: "AWS::ElastiCache::User"))
        #expect(ResourceRegistry.nameScope(of: facts).properties == [])
        #expect(ResourceRegistry.nameScope(of: facts, named: "UserId").properties == [])
        #expect(ResourceRegistry.nameScope(of: facts, named: "UserName").properties == ["UserId"])
    }

    @Test("The services of all types are known, and no others")
    func services() {
        for type in ResourceRegistry.typeNames where type.hasPrefix("AWS::") {
            let parts = type.split(separator: ":")
            #expect(ResourceRegistry.containsService(parts[1]), "\(type)")
        }
        for service in ["", "A", "SQ", "SQSX", "Shop", "sqs", "ZZZ", "Kit", "Tests"] {
            #expect(!ResourceRegistry.containsService(service), "\(service)")
        }
    }

    @Test("Data that is on its way is nothing to keep a resource for")
    func passing() {
        #expect(
            rows.filter { $0.data?.isPassing == true }.map(\.type) == ["AWS::IdentityStore::Group", "AWS::SQS::Queue"])
    }
}
