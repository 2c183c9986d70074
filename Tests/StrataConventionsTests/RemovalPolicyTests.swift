import CloudFormation
import OrderedCollections
import ResourceRegistry
import Strata
import StrataS3
import StrataTesting
import Testing

@testable import StrataConventions

struct RemovalPolicyTests {
    private func policies(_ resource: TemplateResource?) -> [String?] {
        [resource?.deletionPolicy?.stringValue, resource?.updateReplacePolicy?.stringValue]
    }

    /// The types whose data is worth keeping the resource for.
    private let holders = ResourceRegistry.rows.filter { $0.data.map { !$0.isPassing && !$0.isMachine } ?? false }
        .map(\.type)

    @Test("Every type with data is kept in production, and goes with its stack in every other usage")
    func everyHolder() {
        for usage in ContextTests.usages {
            let result = probe(Company.conv(.dev, usage)) { stack in
                for (index, type) in holders.enumerated() {
                    Resource("R\(index)", in: stack, type: type)
                }
            }
            for (index, type) in holders.enumerated() {
                let expected = [TemplateLimits.snapshotTypes, TemplateLimits.replacementSnapshotTypes].map { types in
                    usage != .production ? "Delete" : types.contains(type) ? "Snapshot" : "Retain"
                }
                #expect(policies(result[resource: "R\(index)"]) == expected, "\(type) \(usage)")
            }
            result.expectNoFindings(rule: "conventions/removal-retained")
            result.expectNoFindings(rule: "conventions/removal-deleted")
        }
    }

    @Test("Every type that can leave a snapshot is kept")
    func snapshots() { #expect(TemplateLimits.snapshotTypes.isSubset(of: holders)) }

    @Test("A cache that can leave no snapshot is left to CloudFormation")
    func cache() {
        for (engine, expected) in [("memcached", [nil, nil]), ("redis", ["Snapshot", "Snapshot"])] {
            let result = probe { stack in
                Resource(
                    "R", in: stack, type: "AWS::ElastiCache::CacheCluster", properties: ["Engine": JSON(engine)])
            }
            #expect(policies(result[resource: "R"]) == expected)
        }
    }

    @Test(
        "What holds no data, or is a machine, is left to CloudFormation",
        arguments: [
            "AWS::SQS::Queue", "AWS::IdentityStore::Group", "AWS::IAM::Role", "AWS::EC2::Instance", "AWS::EKS::Cluster",
            "AWS::EMR::Cluster", "Custom::X",
        ])
    func others(type: String) {
        for usage in ContextTests.usages {
            let result = probe(Company.conv(.dev, usage)) { Resource("R", in: $0, type: type) }
            #expect(policies(result[resource: "R"]) == [nil, nil])
        }
    }

    @Test("An explicit retain is never overridden, on any type; where the stack is to vanish it is reported")
    func explicitRetain() {
        for type in ["AWS::S3::Bucket", "AWS::Lambda::LayerVersion", "AWS::Organizations::Account"] {
            for usage in ContextTests.usages {
                let result = probe(Company.conv(.dev, usage)) { stack in
                    Resource("R", in: stack, type: type).applyRemovalPolicy(.retain)
                }
                #expect(policies(result[resource: "R"]) == ["Retain", "Retain"])
                #expect(
                    result.findings(rule: "conventions/removal-retained").map(\.message)
                        == (usage == .production
                            ? []
                            : [
                                "'probe/R' stays when its stack goes, although the stack is used for \(usage.name): its "
                                    + "deletion policy is Retain"
                            ]))
                result.expectNoFindings(atLeast: .error)
            }
        }
    }

    @Test("An explicit delete of data in production stays, and is reported")
    func explicitDelete() {
        let result = probe { Resource("R", in: $0, type: "AWS::DynamoDB::Table").applyRemovalPolicy(.destroy) }
        #expect(policies(result[resource: "R"]) == ["Delete", "Delete"])
        #expect(
            result.messages(.warning) == [
                "conventions/removal-deleted: 'probe/R' loses items when it leaves the stack or is replaced, although the "
                    + "stack is used for PRODUCTION: its deletion policy is Delete"
            ])
    }

    @Test("One of the two policies brings the other along")
    func half() {
        let result = probe { stack in
            Resource("A", in: stack, type: "AWS::S3::Bucket").deletionPolicy = .retainExceptOnCreate
            Resource("B", in: stack, type: "AWS::S3::Bucket").updateReplacePolicy = .retain
        }
        #expect(policies(result[resource: "A"]) == ["RetainExceptOnCreate", "Retain"])
        #expect(policies(result[resource: "B"]) == ["Retain", "Retain"])
    }

    @Test(
        "A member of a database cluster has no data of its own, nor has a replica",
        arguments: ["DBClusterIdentifier", "SourceDBInstanceIdentifier"])
    func clusterMember(property: String) {
        let result = probe { stack in
            Resource("R", in: stack, type: "AWS::RDS::DBInstance", properties: MapValue([property: "c"]))
        }
        #expect(policies(result[resource: "R"]) == ["Delete", "Delete"])
        result.expectNoFindings()
    }

    @Test("Buckets are emptied before they go, kept ones are not", arguments: ContextTests.usages)
    func buckets(usage: Usage) {
        let result = probe(Company.conv(.dev, usage)) { stack in
            Bucket("Bucket", in: stack)
            AWS.S3.Bucket("Plain", in: stack)
            Bucket("Kept", in: stack, removalPolicy: .retain)
        }
        let resources = result.template.resources
        let emptied = resources.values.filter { $0.type == "Custom::S3EmptyBucket" }
        #expect(emptied.count == (usage == .production ? 0 : 2))
        // What empties a bucket must itself be deleted with it, else nothing is emptied.
        #expect(emptied.allSatisfy { $0.deletionPolicy == nil || $0.deletionPolicy == "Delete" })
        let names = Set(emptied.compactMap { $0.properties["BucketName"]?["Ref"]?.stringValue })
        #expect(names.allSatisfy { resources[$0]?.deletionPolicy == "Delete" })
        result.expectNoFindings(atLeast: .error)
    }

    @Test("An image repository is emptied by its own means")
    func repository() {
        let result = probe(Company.conv(.dev, .poc)) { Resource("R", in: $0, type: "AWS::ECR::Repository") }
        #expect(result[resource: "R"]?.properties["EmptyOnDelete"] == true)
        let production = probe { Resource("R", in: $0, type: "AWS::ECR::Repository") }
        #expect(production[resource: "R"]?.properties["EmptyOnDelete"] == nil)
    }

    @Test("A protection that refuses the deletion is reported where the stack is to vanish")
    func protection() {
        func result(_ usage: Usage) -> TestTemplate {
            probe(Company.conv(.dev, usage)) { stack in
                Resource(
                    "Table", in: stack, type: "AWS::DynamoDB::Table", properties: ["DeletionProtectionEnabled": true])
                Resource(
                    "Users", in: stack, type: "AWS::Cognito::UserPool", properties: ["DeletionProtection": "ACTIVE"])
                Resource(
                    "World", in: stack, type: "AWS::DynamoDB::GlobalTable",
                    properties: ["Replicas": [["Region": "eu-west-1", "DeletionProtectionEnabled": true]]])
                Resource("Nodes", in: stack, type: "AWS::EKS::Cluster", properties: ["DeletionProtection": true])
            }
        }
        result(.production).expectNoFindings(rule: "conventions/removal-protected")
        #expect(
            result(.poc).findings(rule: "conventions/removal-protected").map(\.message) == [
                "'probe/Table' cannot be deleted with its stack, which is used for POC: its DeletionProtectionEnabled is true",
                "'probe/Users' cannot be deleted with its stack, which is used for POC: its DeletionProtection is ACTIVE",
                "'probe/World' cannot be deleted with its stack, which is used for POC: its "
                    + "Replicas.*.DeletionProtectionEnabled is true",
                "'probe/Nodes' cannot be deleted with its stack, which is used for POC: its DeletionProtection is true",
            ])
    }

    @Test("What is nested is decided for as well")
    func nested() {
        let result = probe(Company.conv(.dev, .poc)) { stack in
            Resource("R", in: NestedStack("N", in: stack), type: "AWS::DynamoDB::Table")
        }
        #expect(result.nested[0].template.resources["R"]?.deletionPolicy == "Delete")
    }
}
