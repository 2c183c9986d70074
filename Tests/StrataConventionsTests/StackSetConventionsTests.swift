import CloudFormation
import OrderedCollections
import Strata
import StrataCloudFormation
import StrataConventions
import StrataTesting
import Testing

struct StackSetConventionsTests {
    private func stackSet(in stack: any Scope, _ regions: [StringValue] = ["eu-west-1"]) -> StackSet {
        StackSet("Set", in: stack, deployment: .serviceManaged(to: ["r-ab12"], regions: regions))
    }

    @Test("Conventions hold in StackSets: tags, names, removal")
    func conventions() throws {
        let result = probe { stack in
            let set = stackSet(in: stack)
            Resource("Queue", in: set, type: "AWS::SQS::Queue", properties: ["QueueName": "jobs"])
            Resource("Table", in: set, type: "AWS::DynamoDB::Table")
            Resource(
                "Url", in: set, type: "AWS::SSM::Parameter",
                properties: ["Name": "/queue/url", "Type": "String", "Value": "x"])
        }
        let body = try #require(result.stackSets.first?.template)
        let tags = ["context=conv", "owner=operations", "stage=dev", "usage=PRODUCTION"]
        #expect(body.resources["Queue"]?.tagList == tags)
        #expect(result[resource: "SetStackSet"]?.tagList == tags)
        #expect(body.resources["Queue"]?.properties["QueueName"] == "dev-conv-jobs")
        #expect(body.resources["Url"]?.properties["Name"] == "/dev/conv/queue/url")
        #expect(body.resources["Table"]?.deletionPolicy == "Retain")
        #expect(result[resource: "SetStackSet"]?.properties["StackSetName"] == "dev-conv-probe-Set")
        result.expectNoFindings(atLeast: .error)
    }

    @Test("The expiry of the stack around stays out, so that no instance changes with the present")
    func expiry() throws {
        func result(_ now: String) throws -> TestTemplate {
            probe(Company.conv(.dev, .ephemeral(ttl: .hours(24))), now: Timestamp(now)) { stack in
                Resource("Queue", in: stackSet(in: stack), type: "AWS::SQS::Queue")
                Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            }
        }
        let first = try result("2026-11-23T10:00:00Z")
        let second = try result("2026-11-24T10:00:00Z")
        #expect(first[resource: "SetStackSet"]?.tagList?.count == 4)
        #expect(first[resource: "Queue"]?.tagList?.contains("expires-at=2026-11-24T10:00:00Z") == true)
        #expect(first[resource: "SetStackSet"] == second[resource: "SetStackSet"])
        #expect(first[resource: "SetStackSet"]?.properties["TemplateBody"] != nil)
        #expect(first.stackSets[0].template.resources.count == 1)
        #expect(first.template != second.template)
    }

    @Test(
        "What is in a StackSet is in other accounts: a name may be there as well, but once, and a bucket's nowhere else"
    )
    func names() {
        func errors(_ type: String, _ property: String, _ declare: @escaping (Stack) -> [any Scope]) -> [String] {
            probe { stack in
                for (index, scope) in declare(stack).enumerated() {
                    Resource("R\(index)", in: scope, type: type, properties: MapValue([property: "jobs"]))
                }
            }.messages(.error)
        }
        #expect(errors("AWS::SQS::Queue", "QueueName") { [$0, stackSet(in: $0)] } == [])
        let twice = errors("AWS::SQS::Queue", "QueueName") { stack in
            let set = stackSet(in: stack)
            return [set, set]
        }
        #expect(twice.count == 1 && twice[0].contains("'probe/Set/R1' and 'probe/Set/R0'"))
        #expect(errors("AWS::S3::Bucket", "BucketName") { [$0, stackSet(in: $0)] }.count == 1)
    }

    @Test("A bucket in a StackSet of a stack that goes is emptied by a function in the StackSet")
    func emptying() throws {
        let app = App(now: present)
        let stack = Stack("probe", in: app, conventions: Company.conv(.dev, .development))
        Resource("Bucket", in: stackSet(in: stack), type: "AWS::S3::Bucket")
        let result = TestTemplate(of: stack)
        result.expectNoFindings(atLeast: .error)
        let body = try #require(result.stackSets.first)
        body.expectResource(of: "AWS::Lambda::Function")
        #expect(app.synthesize().stacks[0].stackSets.map(\.isPublished) == [false])
        #expect(result[resource: "SetStackSet"]?.properties["Capabilities"] == ["CAPABILITY_IAM"])
        result.expectNoResource(of: "AWS::Lambda::Function")
    }
}
