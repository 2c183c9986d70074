import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataTesting
import Testing

@Suite("Nested stacks under conventions")
struct NestedConventionsTests {
    @Test("A nested stack knows the conventions of the stack around it, however deep")
    func conventions() {
        let stack = Stack("probe", in: App(now: present), conventions: Company.conv())
        let nested = NestedStack("Outer", in: Group("C", in: stack))
        let inner = NestedStack("Inner", in: nested)
        for node in [stack.node, nested.node, inner.node] {
            #expect((node.stack?.conventions as? Company)?.parameterPath == "/dev/conv")
        }
    }

    @Test("Outside of a stack with conventions there are none to bring along, and nothing is changed or said")
    func outside() {
        let app = App(now: present)
        let nested = NestedStack("Nested", in: Stack("plain", in: app))
        Resource("Q", in: nested, type: "AWS::SQS::Queue", properties: ["QueueName": "orders"])
        #expect(nested.node.stack?.conventions == nil)
        let result = TestApp(app)
        result.expectNoFindings()
        #expect(result.templates[0].nested[0].template.resources["Q"]?.properties == ["QueueName": "orders"])
    }

    @Test("Tags, names and removal reach what is nested, and the resource that stands for it")
    func reach() throws {
        let result = probe(Company.conv(.dev, .poc)) { stack in
            let inner = NestedStack("Inner", in: NestedStack("Outer", in: stack))
            Resource("Q", in: inner, type: "AWS::SQS::Queue", properties: ["QueueName": "orders"])
            Resource(
                "P", in: inner, type: "AWS::SSM::Parameter",
                properties: ["Name": "/url", "Type": "String", "Value": "v"])
            Resource("T", in: inner, type: "AWS::DynamoDB::Table")
        }
        let tags = ["context=conv", "owner=operations", "stage=dev", "usage=POC"]
        let nested = result.nested
        #expect(nested.map(\.id) == ["probe-Outer", "probe-Outer-Inner"])
        let inner = try #require(nested.last?.template.resources)
        #expect(inner["Q"]?.properties["QueueName"] == "dev-conv-orders")
        #expect(inner["Q"]?.tagList == tags)
        #expect(inner["P"]?.properties["Name"] == "/dev/conv/url")
        #expect(inner["T"]?.deletionPolicy == "Delete")
        let holder = result.resources(of: "AWS::CloudFormation::Stack").first
        #expect(holder?.tagList == tags)
        result.expectNoFindings(atLeast: .error)
    }
}
