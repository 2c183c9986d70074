import CloudFormation
import DependencyGraph
import OrderedCollections
import ResourceRegistry
import Testing

@testable import TemplateDiff

@Suite("Data at risk")
struct DataRiskTests {
    private func risk(
        _ type: String, _ kind: ResourceChange.Kind, _ properties: OrderedDictionary<String, TemplateValue> = [:],
        deletion: TemplateValue? = nil, replacement: TemplateValue? = nil,
        change: (inout ResourceChange) -> Void = { _ in }
    ) -> DataAtRisk? {
        var resource = TemplateResource(type: type, properties: properties)
        resource.deletionPolicy = deletion
        resource.updateReplacePolicy = replacement
        var template = Template()
        template.resources["X"] = resource
        var difference = ResourceChange(logicalID: "X", type: type, kind: kind)
        change(&difference)
        return DataRisks(in: GraphTemplate(id: "app", template: template)).risk(of: difference)
    }

    @Test("A removed table goes with its items, unless a policy or the service keeps it")
    func removal() {
        let table = "AWS::DynamoDB::Table"
        #expect(
            risk(table, .removed)
                == DataAtRisk(
                    content: "items", verdict: .lost, reason: "no DeletionPolicy: the table is deleted with its items"))
        #expect(
            risk(table, .removed, deletion: "Delete")?.reason
                == "DeletionPolicy Delete: the table is deleted with its items")
        for policy: TemplateValue in ["Retain", "RetainExceptOnCreate"] {
            #expect(risk(table, .removed, deletion: policy)?.verdict == .leftBehind)
        }
        #expect(risk(table, .orphaned, deletion: "Retain")?.verdict == .leftBehind)
        let snapshot = risk(table, .removed, deletion: "Snapshot")
        #expect(snapshot?.verdict == .lost)
        #expect(
            snapshot?.reason
                == "DeletionPolicy Snapshot, which the type does not support: the table is deleted with its items")
        #expect(risk(table, .removed, deletion: ["Fn::If": ["C", "Retain", "Delete"]])?.verdict == .mayBeLost)
        let protected = risk(table, .removed, ["DeletionProtectionEnabled": true])
        #expect(protected?.verdict == .leftBehind)
        #expect(
            protected?.reason
                == "DeletionProtectionEnabled is true: the deletion fails, and the table stays, outside of any stack")
        let store = risk(
            "AWS::VerifiedPermissions::PolicyStore", .removed, ["DeletionProtection": ["Mode": "ENABLED"]])
        #expect(
            store?.reason
                == "DeletionProtection.Mode is ENABLED: the deletion fails, and the policy store stays, outside of any stack"
        )
        #expect(risk(table, .updated) == nil)
        #expect(risk(table, .added) == nil)
        #expect(risk("AWS::SNS::Topic", .removed) == nil)
        // Moved only if someone moves it.
        #expect(
            risk(table, .removed) { $0.movedTo = ResourceAddress(stack: "b", logicalID: "Y") }?.verdict == .lost)
    }

    @Test("A replacement looks at its own policy, the new one if it changes, and leaves an empty resource")
    func replacement() {
        let table = "AWS::DynamoDB::Table"
        #expect(
            risk(table, .replaced, deletion: "Retain")?.reason
                == "no UpdateReplacePolicy: the table is deleted with its items; the new table is empty")
        #expect(risk(table, .replaced, deletion: "Retain")?.verdict == .lost)
        #expect(risk(table, .replaced, replacement: "Retain")?.verdict == .leftBehind)
        #expect(risk(table, .mayBeReplaced)?.verdict == .mayBeLost)
        #expect(risk(table, .mayBeReplaced)?.reason.hasPrefix("if it is replaced, no UpdateReplacePolicy") == true)
        let added = risk(table, .replaced) {
            $0.attributes = [AttributeChange(name: "UpdateReplacePolicy", old: nil, new: "Retain")]
        }
        #expect(added?.verdict == .leftBehind)
        #expect(risk(table, .replaced) { $0.oldResource = .retained }?.verdict == .leftBehind)
    }

    @Test("Snapshots: by policy, by default, by property, and only where the type can")
    func snapshots() {
        #expect(risk("AWS::EC2::Volume", .removed, deletion: "Snapshot")?.verdict == .snapshot)
        #expect(risk("AWS::EC2::Volume", .removed)?.verdict == .lost)
        let cluster = risk("AWS::RDS::DBCluster", .removed)
        #expect(cluster?.verdict == .snapshot)
        #expect(
            cluster?.reason
                == "the default DeletionPolicy of the type is Snapshot: the DB cluster is deleted, a snapshot of its rows is left"
        )
        #expect(risk("AWS::RDS::DBCluster", .replaced)?.verdict == .lost, "replacements have no such default")
        #expect(risk("AWS::RDS::DBInstance", .removed)?.verdict == .snapshot)
        #expect(risk("AWS::RDS::DBInstance", .removed, ["DBClusterIdentifier": ["Ref": "C"]]) == nil)
        #expect(risk("AWS::DocDB::DBCluster", .replaced, replacement: "Snapshot")?.verdict == .lost)
        #expect(risk("AWS::DocDB::DBCluster", .removed, deletion: "Snapshot")?.verdict == .snapshot)
        let cache = "AWS::ElastiCache::CacheCluster"
        #expect(risk(cache, .removed, ["Engine": "memcached"], deletion: "Snapshot")?.verdict == .lost)
        #expect(risk(cache, .removed, ["Engine": "redis"], deletion: "Snapshot")?.verdict == .snapshot)
        #expect(risk("AWS::MemoryDB::Cluster", .removed, ["FinalSnapshotName": "last"])?.verdict == .snapshot)
    }

    @Test("Of a replica and of a cluster's member no snapshot is left, whatever a policy says")
    func copies() {
        for property in ["SourceDBInstanceIdentifier", "DBClusterIdentifier"] {
            var instance = TemplateResource(type: "AWS::RDS::DBInstance", properties: [property: "main"])
            #expect(ResourceFate.onRemoval(instance) == .deleted)
            instance.deletionPolicy = "Snapshot"
            #expect(ResourceFate.onRemoval(instance) == .deleted)
            #expect(ResourceFate.onReplacement(instance, policy: "Snapshot") == .deleted)
            instance.properties[property] = ["Ref": "AWS::NoValue"]
            #expect(ResourceFate.onRemoval(instance) == .snapshot)
            #expect(ResourceFate.onReplacement(instance, policy: "Snapshot") == .snapshot)
        }
        let replica: OrderedDictionary<String, TemplateValue> = ["SourceDBInstanceIdentifier": "main"]
        #expect(risk("AWS::RDS::DBInstance", .removed, replica, deletion: "Snapshot") == nil)
        #expect(
            risk("AWS::RDS::DBInstance", .removed, ["SourceDBInstanceIdentifier": ["Ref": "AWS::NoValue"]])?.verdict
                == .snapshot)
    }

    @Test("What is on the disks of a machine is lost with it, though no convention keeps it")
    func machines() {
        #expect(risk("AWS::EC2::Instance", .removed)?.verdict == .lost)
        #expect(risk("AWS::EKS::Cluster", .replaced)?.verdict == .lost)
    }

    @Test("A bucket that is not empty stays, unless something empties it")
    func buckets() throws {
        let bucket = risk("AWS::S3::Bucket", .removed)
        #expect(bucket?.verdict == .mayBeLost)
        #expect(
            bucket?.reason
                == "no DeletionPolicy: the deletion fails while there are objects, and the bucket stays, outside of any stack; "
                + "emptied before, it goes")
        #expect(risk("AWS::ECR::Repository", .removed, ["EmptyOnDelete": true])?.verdict == .lost)
        #expect(risk("AWS::ECR::Repository", .removed)?.verdict == .mayBeLost)
        for type in ["Custom::S3AutoDeleteObjects", "Custom::S3EmptyBucket"] {
            var template = Template()
            template.resources["B"] = TemplateResource(type: "AWS::S3::Bucket")
            template.resources["C"] = TemplateResource(type: type, properties: ["BucketName": ["Ref": "B"]])
            let risk = DataRisks(in: GraphTemplate(id: "app", template: template))
                .risk(of: ResourceChange(logicalID: "B", type: "AWS::S3::Bucket", kind: .removed))
            #expect(risk?.verdict == .lost)
            #expect(
                risk?.reason
                    == "no DeletionPolicy: a custom resource deletes its objects, then the bucket is deleted")
        }
    }

    @Test("A key is deleted after its window, and what it encrypts is lost with it")
    func keys() {
        #expect(
            risk("AWS::KMS::Key", .removed, ["PendingWindowInDays": 7])
                == DataAtRisk(
                    content: "key material", verdict: .lost,
                    reason:
                        "no DeletionPolicy: the key is deleted 7 days later; what it encrypts cannot be read from then on"
                ))
        #expect(risk("AWS::KMS::Key", .removed)?.reason.contains("30 days later") == true)
    }

    @Test("A nested stack goes with its resources, each by its own policy")
    func nested() throws {
        var inner = Template()
        inner.resources["Table"] = TemplateResource(type: "AWS::DynamoDB::Table")
        inner.resources["Kept"] = TemplateResource(type: "AWS::Logs::LogGroup")
        inner.resources["Kept"]?.deletionPolicy = "Retain"
        inner.resources["Topic"] = TemplateResource(type: "AWS::SNS::Topic")
        var outer = Template()
        outer.resources["N"] = TemplateResource(type: "AWS::CloudFormation::Stack")
        let risks = DataRisks(
            in: GraphTemplate(
                id: "app", template: outer, nested: ["N": GraphTemplate(id: "app-N", template: inner)]))
        let change = ResourceChange(logicalID: "N", type: "AWS::CloudFormation::Stack", kind: .removed)
        #expect(
            risks.risk(of: change)
                == DataAtRisk(
                    content: "log events, items", verdict: .lost,
                    reason:
                        "the nested stack goes with its resources; Table: no DeletionPolicy: the table is deleted with its items"
                ))
        var kept = TemplateResource(type: "AWS::CloudFormation::Stack")
        kept.deletionPolicy = "Retain"
        #expect(risks.risk(of: change, old: kept)?.verdict == .leftBehind)
    }

    @Test("A shorter retention deletes what is older")
    func retention() {
        func update(_ old: TemplateValue?, _ new: TemplateValue?) -> DataAtRisk? {
            risk("AWS::Logs::LogGroup", .updated) {
                $0.properties = [PropertyChange(path: ["RetentionInDays"], old: old, new: new, impact: .update)]
            }
        }
        #expect(update(30, "7")?.reason == "RetentionInDays goes from 30 days to 7 days: older log events are deleted")
        #expect(update(nil, 7)?.verdict == .lost)
        #expect(update(7, 30) == nil)
        #expect(update(7, nil) == nil)
        #expect(update(["Ref": "P"], 7) == nil)
    }

    @Test("A property of the service that empties the resource, and one that protects it, are heeded on every type")
    func properties() {
        let group = risk("AWS::Athena::WorkGroup", .removed, ["RecursiveDeleteOption": true])
        #expect(
            group?.reason
                == "no DeletionPolicy, RecursiveDeleteOption: the work group is deleted with its query history "
                + "and saved queries")
        #expect(risk("AWS::Athena::WorkGroup", .removed)?.verdict == .mayBeLost)
        #expect(risk("AWS::Cognito::UserPool", .removed, ["DeletionProtection": "ACTIVE"])?.verdict == .leftBehind)
        #expect(risk("AWS::Cognito::UserPool", .removed, ["DeletionProtection": "INACTIVE"])?.verdict == .lost)
        let replicas: TemplateValue = [["Region": "eu-west-1", "DeletionProtectionEnabled": true]]
        #expect(risk("AWS::DynamoDB::GlobalTable", .removed, ["Replicas": replicas])?.verdict == .leftBehind)
    }

    @Test("An account that leaves its organization's stack is closed, and its organization stays while it has accounts")
    func organization() {
        #expect(
            risk("AWS::Organizations::Account", .removed)?.reason
                == "no DeletionPolicy: the account is deleted with its resources; the AWS account is closed, and gone for "
                + "good 90 days later")
        #expect(risk("AWS::Organizations::Organization", .removed)?.verdict == .mayBeLost)
        #expect(risk("AWS::RDS::GlobalCluster", .removed)?.verdict == .mayBeLost)
    }
}
