import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataCloudFormation
import StrataLambda
import StrataTesting
import Testing

@Suite("What StackSets cannot carry")
struct StackSetBodyTests {
    @Test("Another stack is refused, with the reason")
    func nested() {
        func findings(_ deployment: StackSet.Deployment, declare: @escaping (StackSet) -> Void) -> [String] {
            TestTemplate.stackSet(deployment) { _, set in
                Resource("R", in: set, type: "AWS::SQS::Queue")
                declare(set)
            }.messages.filter { $0.hasPrefix("stack-set") }
        }
        func nested(_ set: StackSet) { Resource("R", in: NestedStack("Inner", in: set), type: "AWS::SQS::Queue") }
        func stackSet(_ set: StackSet) {
            Resource("R", in: StackSet("Inner", in: set, deployment: .sample), type: "AWS::SQS::Queue")
        }
        func plain(_ set: StackSet) {
            Resource(
                "Inner", in: set, type: "AWS::CloudFormation::Stack", properties: ["TemplateURL": "https://x/t.json"])
        }
        let role = ": the role with which StackSets deploys to accounts of an organization creates none"
        let bucket = ": its accounts cannot read the bucket in which the inner template is published"
        let message = "stack-set/nested: the StackSet 'org/Set' has another stack in it, 'org/Set/Inner'"
        #expect(findings(.sample, declare: nested) == [message + role])
        #expect(findings(.sample, declare: stackSet) == [message + role])
        #expect(findings(.sample, declare: plain) == [message + role])
        #expect(findings(.selfManagedSample, declare: nested) == [message + bucket])
        #expect(findings(.selfManagedSample, declare: plain) == [])
    }

    @Test("Files are refused, whether they are declared in it or in the stack around")
    func assets() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "strata-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        try Data("exports.handler = 1".utf8).write(to: root.appending(path: "index.mjs"))
        let sample = TestTemplate("org", root: root.path) { stack in
            let asset = Asset("Code", in: stack, path: "index.mjs")
            let set = StackSet("Set", in: stack, deployment: .sample)
            Function("Inside", in: set, runtime: .python314, code: .directory("."))
            Resource(
                "Bucket", in: set, type: "Custom::R",
                properties: ["B": JSON(asset.bucketName), "K": JSON(asset.objectKey)])
            Resource("Own", in: set, type: "Custom::R", properties: ["B": "my-bucket", "K": JSON(asset.objectKey)])
        }
        #expect(
            sample.messages.filter { $0.hasPrefix("stack-set/asset") } == [
                "stack-set/asset: the StackSet 'org/Set' needs the files of the asset 'org/Set/Inside/Code', which are published "
                    + "in the account and region of the stack around it only",
                "stack-set/asset: 'org/Set/Bucket' in the StackSet 'org/Set' looks for the files of the asset 'org/Code' in "
                    + "each account, but they are published in the account and region of their own stack only",
            ])
    }

    @Test("Transforms run in no account of an organization, but where the roles are the author's")
    func transforms() {
        func sample(_ deployment: StackSet.Deployment, _ declare: @escaping (StackSet) -> Void) -> TestTemplate {
            TestTemplate.stackSet(deployment) { _, set in declare(set) }
        }
        func macro(_ set: StackSet) {
            set.transform("AWS::Serverless-2016-10-31")
            Resource("R", in: set, type: "AWS::SQS::Queue")
        }
        func json(_ set: StackSet) {
            let list = Parameter("List", in: set, type: .stringList, default: "a")
            Resource("R", in: set, type: "Custom::R", properties: ["P": JSON(list.listValue.length)])
        }
        func include(_ set: StackSet) {
            Resource(
                "R", in: set, type: "Custom::R",
                properties: ["P": JSON(expression: .function("Fn::Transform", .object([.init("Name", .string("M"))])))])
        }
        func message(_ name: String) -> [String] {
            [
                "stack-set/transform: the StackSet 'org/Set' needs \(name), but StackSets runs no macro in accounts of an organization"
            ]
        }
        #expect(sample(.sample, macro).messages == message("AWS::Serverless-2016-10-31"))
        #expect(sample(.sample, json).messages == message("AWS::LanguageExtensions"))
        #expect(sample(.sample, include).messages == message("Fn::Transform"))
        for declare in [macro, json, include] {
            let own = sample(.selfManagedSample, declare)
            #expect(own.messages == [])
            #expect(own.stackSet["Capabilities"]?.arrayValue?.contains("CAPABILITY_AUTO_EXPAND") == true)
        }
    }

    @Test("Parameters have values, and values have parameters")
    func parameters() {
        func findings(_ values: MapValue<StringValue>, _ declare: @escaping (StackSet) -> Void) -> [String] {
            TestTemplate.stackSet(parameters: values) { _, set in
                Resource("R", in: set, type: "AWS::SQS::Queue")
                declare(set)
            }.messages
        }
        #expect(
            findings([:]) { Parameter("Days", in: $0) } == [
                "stack-set/parameter-missing: the parameter 'org/Set/Days' has no default, and the StackSet 'org/Set' gives it no value"
            ])
        #expect(findings([:]) { Parameter("Days", in: $0, default: "1") } == [])
        #expect(findings([:]) { _ = Parameter("Days", in: $0, lookup: "/days") } == [])
        #expect(findings(["Days": "\(AWS.region)"]) { Parameter("Days", in: $0) } == [])
        #expect(
            findings(["Dais": "1"]) { Parameter("Days", in: $0, default: "1") } == [
                "stack-set/parameter-unknown: the StackSet 'org/Set' has a value for the parameter 'Dais', which is not declared in it"
            ])
        #expect(
            findings(["Days": "many"]) { Parameter("Days", in: $0, type: .number) } == [
                "stack-set/parameter-value: the StackSet 'org/Set' has the value 'many' for the parameter 'Days', which it does not take"
            ])
        #expect(
            findings(["Size": "l"]) { Parameter("Size", in: $0, allowedValues: ["s", "m"]) } == [
                "stack-set/parameter-value: the StackSet 'org/Set' has the value 'l' for the parameter 'Size', which it does not take"
            ])
        let long = StringValue(String(repeating: "x", count: 4_097))
        #expect(
            findings(["Text": long]) { Parameter("Text", in: $0) } == [
                "stack-set/parameter-value: the StackSet 'org/Set' has the value of 4097 bytes for the parameter 'Text', which it does not take"
            ])
        #expect(
            findings(["Secret": "s3cret"]) { Parameter("Secret", in: $0, noEcho: true) } == [
                "stack-set/open-secret: the value of 'Secret', which is not to be shown, stands in the template around the StackSet 'org/Set'"
            ])
    }

    @Test("Only what the StackSet gives a value to can be overridden")
    func overrides() {
        func findings(_ values: MapValue<StringValue>) -> [String] {
            TestTemplate.stackSet(
                .serviceManaged(to: ["r-ab12"], regions: ["eu-west-1"], overriding: ["Days": "7"]),
                parameters: values
            ) { _, set in
                Parameter("Days", in: set, default: "1")
                Resource("R", in: set, type: "AWS::SQS::Queue")
            }.messages
        }
        #expect(findings(["Days": "3"]) == [])
        #expect(
            findings([:]) == [
                "stack-set/parameter-override: a group of the StackSet 'org/Set' overrides the parameter 'Days', for which the "
                    + "StackSet has no value"
            ])
    }

    @Test("Names that can be given once only are warned of")
    func names() {
        func findings(_ regions: [StringValue], _ type: String, _ property: String, _ name: StringValue) -> [String] {
            TestTemplate.stackSet(.serviceManaged(to: ["r-ab12"], regions: regions)) { _, set in
                Resource("R", in: set, type: type, properties: MapValue([property: JSON(name)]))
            }.messages.map { String($0.prefix { $0 != "," }) }
        }
        let two: [StringValue] = ["eu-west-1", "eu-west-2"]
        let bucket = "AWS::S3::Bucket"
        let message = "stack-set/name-taken: the BucketName of 'org/Set/R' can be given once in the world"
        #expect(findings(["eu-west-1"], bucket, "BucketName", "logs") == [message])
        #expect(findings(["eu-west-1"], bucket, "BucketName", "logs-\(AWS.accountID)") == [])
        #expect(findings(two, bucket, "BucketName", "logs-\(AWS.accountID)") == [message])
        #expect(findings(two, bucket, "BucketName", "logs-\(AWS.accountID)-\(AWS.region)") == [])
        let role = "stack-set/name-taken: the RoleName of 'org/Set/R' can be given once in an account"
        #expect(findings(["eu-west-1"], "AWS::IAM::Role", "RoleName", "deploy") == [])
        #expect(findings(two, "AWS::IAM::Role", "RoleName", "deploy") == [role])
        #expect(findings(two, "AWS::IAM::Role", "RoleName", "deploy-\(AWS.region)") == [])
        let provider = "stack-set/name-taken: the Url of 'org/Set/R' can be given once in an account"
        #expect(findings(["eu-west-1"], "AWS::IAM::OIDCProvider", "Url", "https://x") == [])
        #expect(findings(two, "AWS::IAM::OIDCProvider", "Url", "https://x") == [provider])
        let dashboard = "stack-set/name-taken: the DashboardName of 'org/Set/R' can be given once in an account"
        #expect(findings(two, "AWS::CloudWatch::Dashboard", "DashboardName", "orders") == [dashboard])
        #expect(findings(two, "AWS::SQS::Queue", "QueueName", "orders") == [])
    }

    @Test("Ids are unique in the stack around, and an empty StackSet is none")
    func ids() {
        let sample = TestTemplate("org") { stack in
            StackSet("Set", in: stack, deployment: .sample)
            Group("Set", in: stack).node.addInfo("never seen")
        }
        #expect(sample.findings.map(\.ruleID).contains("construct/duplicate-id"))
        #expect(sample.findings.map(\.ruleID).contains("stack/empty"))
    }
}
