import CloudFormation
import TemplateDiff
import Testing

@Suite("What happens to a resource")
struct ResourceKindTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let old: String
        let new: String
        let kind: ResourceChange.Kind
        var fate: ResourceChange.Fate?
        var attributes: [String] = []
        var testDescription: String { name }
    }

    @Test(
        "follows from what changes in it",
        arguments: [
            Case(
                name: "create-only", old: #"{"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "a"}}"#,
                new: #"{"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "b"}}"#, kind: .replaced,
                fate: .deleted),
            Case(
                name: "create-only, kept",
                old: #"{"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "a"}}"#,
                new:
                    #"{"Type": "AWS::S3::Bucket", "UpdateReplacePolicy": "Retain", "Properties": {"BucketName": "b"}}"#,
                kind: .replaced, fate: .retained, attributes: ["UpdateReplacePolicy"]),
            Case(
                name: "create-only, the policy an expression",
                old:
                    #"{"Type": "AWS::S3::Bucket", "UpdateReplacePolicy": {"Ref": "P"}, "Properties": {"BucketName": "a"}}"#,
                new:
                    #"{"Type": "AWS::S3::Bucket", "UpdateReplacePolicy": {"Ref": "P"}, "Properties": {"BucketName": "b"}}"#,
                kind: .replaced, fate: .unknown),
            Case(
                name: "create-only, snapshot of a type without",
                old:
                    #"{"Type": "AWS::S3::Bucket", "UpdateReplacePolicy": "Snapshot", "Properties": {"BucketName": "a"}}"#,
                new:
                    #"{"Type": "AWS::S3::Bucket", "UpdateReplacePolicy": "Snapshot", "Properties": {"BucketName": "b"}}"#,
                kind: .replaced, fate: .deleted),
            Case(
                name: "a database is replaced without a snapshot unless told",
                old: #"{"Type": "AWS::RDS::DBInstance", "Properties": {"DBName": "a"}}"#,
                new: #"{"Type": "AWS::RDS::DBInstance", "Properties": {"DBName": "b"}}"#, kind: .replaced,
                fate: .deleted),
            Case(
                name: "conditionally create-only",
                old: #"{"Type": "AWS::EC2::Instance", "Properties": {"InstanceType": "a"}}"#,
                new: #"{"Type": "AWS::EC2::Instance", "Properties": {"InstanceType": "b"}}"#, kind: .mayBeReplaced,
                fate: .deleted),
            Case(
                name: "above a create-only path that stays",
                old: #"{"Type": "AWS::EKS::Cluster", "Properties": {"KubernetesNetworkConfig": {"IpFamily": "ipv4"}}}"#,
                new:
                    #"{"Type": "AWS::EKS::Cluster", "Properties": {"KubernetesNetworkConfig": {"IpFamily": "ipv4", "ElasticLoadBalancing": {"Enabled": true}}}}"#,
                kind: .updated),
            Case(
                name: "above a create-only path that comes",
                old: #"{"Type": "AWS::EKS::Cluster", "Properties": {}}"#,
                new: #"{"Type": "AWS::EKS::Cluster", "Properties": {"KubernetesNetworkConfig": {"IpFamily": "ipv6"}}}"#,
                kind: .replaced, fate: .deleted),
            Case(
                name: "above a create-only path that a function hides",
                old: #"{"Type": "AWS::EKS::Cluster", "Properties": {}}"#,
                new:
                    #"{"Type": "AWS::EKS::Cluster", "Properties": {"KubernetesNetworkConfig": {"Fn::If": ["C", {"IpFamily": "ipv6"}, {"Ref": "AWS::NoValue"}]}}}"#,
                kind: .mayBeReplaced, fate: .deleted),
            Case(
                name: "in place", old: #"{"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 1}}"#,
                new: #"{"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 2}}"#, kind: .updated),
            Case(
                name: "a custom resource may answer with another id",
                old: #"{"Type": "Custom::Thing", "Properties": {"ServiceToken": "t", "A": 1}}"#,
                new: #"{"Type": "Custom::Thing", "Properties": {"ServiceToken": "t", "A": 2}}"#, kind: .mayBeReplaced,
                fate: .deleted),
            Case(
                name: "a module", old: #"{"Type": "My::Own::Thing::MODULE", "Properties": {"A": 1}}"#,
                new: #"{"Type": "My::Own::Thing::MODULE", "Properties": {"A": 2}}"#, kind: .mayBeReplaced,
                fate: .deleted),
            Case(
                name: "a nested stack",
                old: #"{"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "a"}}"#,
                new: #"{"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "b"}}"#, kind: .updated),
            Case(
                name: "metadata", old: #"{"Type": "AWS::SQS::Queue", "Metadata": {"a": 1}}"#,
                new: #"{"Type": "AWS::SQS::Queue", "Metadata": {"a": 2}}"#, kind: .updated, attributes: ["Metadata"]),
            Case(
                name: "policies", old: #"{"Type": "AWS::SQS::Queue", "DeletionPolicy": "Retain"}"#,
                new: #"{"Type": "AWS::SQS::Queue", "DeletionPolicy": "Delete", "UpdateReplacePolicy": "Retain"}"#,
                kind: .updated, attributes: ["DeletionPolicy", "UpdateReplacePolicy"]),
            Case(
                name: "dependencies", old: #"{"Type": "AWS::SQS::Queue", "DependsOn": ["A", "B"]}"#,
                new: #"{"Type": "AWS::SQS::Queue", "DependsOn": ["B", "C"]}"#, kind: .updated,
                attributes: ["DependsOn"]),
            Case(
                name: "a condition", old: #"{"Type": "AWS::SQS::Queue"}"#,
                new: #"{"Type": "AWS::SQS::Queue", "Condition": "C"}"#, kind: .updated, fate: .deleted,
                attributes: ["Condition"]),
            Case(
                name: "the type", old: #"{"Type": "AWS::SQS::Queue"}"#, new: #"{"Type": "AWS::SNS::Topic"}"#,
                kind: .replaced, fate: .deleted),
        ])
    func kinds(_ test: Case) throws {
        let change = try #require(Compared.attributes(test.old, test.new)["R"])
        #expect(change.kind == test.kind)
        #expect(change.oldResource == test.fate)
        #expect(change.attributes.map(\.name) == test.attributes)
    }

    @Test(
        "is nothing where only the spelling differs",
        arguments: [
            (#"{"Type": "AWS::SQS::Queue", "DependsOn": "A"}"#, #"{"Type": "AWS::SQS::Queue", "DependsOn": ["A"]}"#),
            (
                #"{"Type": "AWS::SQS::Queue", "DependsOn": ["A", "B"]}"#,
                #"{"Type": "AWS::SQS::Queue", "DependsOn": ["B", "A"]}"#
            ),
            (#"{"Type": "AWS::SQS::Queue", "Properties": {}}"#, #"{"Type": "AWS::SQS::Queue"}"#),
        ])
    func spelling(_ old: String, _ new: String) throws {
        #expect(try Compared.attributes(old, new).isEmpty)
    }

    @Test(
        "that leaves its stack follows from its policy",
        arguments: [
            (#""Type": "AWS::S3::Bucket""#, .removed, .deleted),
            (#""Type": "AWS::S3::Bucket", "DeletionPolicy": "Retain""#, .orphaned, .retained),
            (#""Type": "AWS::S3::Bucket", "DeletionPolicy": "RetainExceptOnCreate""#, .orphaned, .retained),
            (#""Type": "AWS::S3::Bucket", "DeletionPolicy": "Snapshot""#, .removed, .deleted),
            (#""Type": "AWS::S3::Bucket", "DeletionPolicy": {"Ref": "P"}"#, .removed, .unknown),
            (#""Type": "AWS::EC2::Volume", "DeletionPolicy": "Snapshot""#, .removed, .snapshot),
            (#""Type": "AWS::RDS::DBCluster""#, .removed, .snapshot),
            (#""Type": "AWS::RDS::DBInstance""#, .removed, .snapshot),
            (
                #""Type": "AWS::RDS::DBInstance", "Properties": {"DBClusterIdentifier": "c"}"#, .removed,
                .deleted
            ),
            (#""Type": "AWS::RDS::DBCluster", "DeletionPolicy": "Delete""#, .removed, .deleted),
        ] as [(String, ResourceChange.Kind, ResourceChange.Fate)])
    func leaving(_ resource: String, _ kind: ResourceChange.Kind, _ fate: ResourceChange.Fate) throws {
        let diff = try Compared.templates("{\"Resources\": {\"R\": {\(resource)}}}", "{}")
        #expect(diff["R"]?.kind == kind)
        #expect(diff["R"]?.oldResource == fate)
    }

    @Test("is told beside what CloudFormation refuses")
    func refused() throws {
        let type = try Compared.attributes(#"{"Type": "AWS::SQS::Queue"}"#, #"{"Type": "AWS::SNS::Topic"}"#)
        #expect(type["R"]?.oldType == "AWS::SQS::Queue")
        #expect(type.findings.map(\.ruleID) == ["diff/type-change"])
        #expect(type.findings.map(\.severity) == [.error])
        let token = try Compared.resource("Custom::A", #"{"ServiceToken": "a"}"#, #"{"ServiceToken": "b"}"#)
        #expect(token["R"]?.kind == .replaced)
        #expect(token.findings.map(\.ruleID) == ["diff/service-token"])
        let named = try Compared.resource(
            "AWS::Lambda::Function", #"{"FunctionName": "f", "PackageType": "Zip"}"#,
            #"{"FunctionName": "f", "PackageType": "Image"}"#)
        #expect(
            named.findings.map(\.message) == [
                "PackageType replaces R, whose FunctionName stays \"f\": CloudFormation refuses, as the new one is made before the old one is deleted"
            ])
        let renamed = try Compared.resource(
            "AWS::Lambda::Function", #"{"FunctionName": "f", "PackageType": "Zip"}"#,
            #"{"FunctionName": "g", "PackageType": "Image"}"#)
        #expect(renamed.findings.isEmpty)
    }

    @Test("says where the schema does not know a property")
    func unknownProperty() throws {
        let diff = try Compared.resource("AWS::SQS::Queue", #"{"Colour": "red"}"#, #"{"Colour": "blue"}"#)
        #expect(diff["R"]?.kind == .updated)
        #expect(diff.findings.map(\.ruleID) == ["diff/unknown-property"])
        #expect(diff.findings.map(\.severity) == [.info])
        #expect(diff.findings.map(\.templatePath) == ["Resources.R.Properties.Colour"])
    }

    @Test("with all that a stack holds, where the stack comes or goes")
    func stacks() throws {
        let one = try Compared.stack("one", #"{"Resources": {"A": {"Type": "AWS::SQS::Queue"}}}"#)
        let two = try Compared.stack(
            "two",
            #"{"Resources": {"B": {"Type": "AWS::SQS::Queue", "DeletionPolicy": "Retain"}}, "Outputs": {"O": {"Value": 1}}}"#
        )
        let diff = TemplateDiff(from: [two], to: [one])
        #expect(diff.stacks.map(\.id) == ["one", "two"])
        #expect(diff.stacks.map(\.kind) == [.added, .removed])
        #expect(diff["one/A"]?.kind == .added)
        #expect(diff["two/B"]?.kind == .orphaned)
        #expect(diff.entryNames("two") == ["Outputs.O"])
    }
}
