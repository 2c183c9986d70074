import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataSSM
import StrataTesting
import Testing

struct ParameterNameTests {
    private func name(_ name: StringValue?, _ stage: Stage = .dev) -> (name: TemplateValue?, findings: [String]) {
        let result = probe(Company.conv(stage)) { stack in
            AWS.SSM.Parameter("P", in: stack, type: "String", value: "v", name: name)
        }
        return (
            result[resource: "P"]?.properties["Name"],
            result.findings.map { "\($0.severity.rawValue): \($0.message)" }
        )
    }

    @Test(
        "Every bad name of the original program gets the right one, none is cut within a word",
        arguments: [
            ("my-param", "/dev/conv/my-param"), ("/my/param", "/dev/conv/my/param"),
            ("/conv/dev/swapped", "/dev/conv/swapped"), ("/dev/only-stage", "/dev/conv/only-stage"),
            ("/tools/devops/url", "/dev/conv/tools/devops/url"), ("/conv/x", "/dev/conv/x"),
            ("dev/conv/x", "/dev/conv/x"), ("//a//b/", "/dev/conv/a/b"), ("/developer", "/dev/conv/developer"),
            ("/dev-conv/x", "/dev/conv/dev-conv/x"), ("/a/dev/conv/x", "/dev/conv/a/dev/conv/x"),
            ("/conversations/dev", "/dev/conv/conversations/dev"), ("/dev/dev/x", "/dev/conv/dev/x"),
            ("/prod/conv/x", "/dev/conv/x"), ("/prod/x", "/dev/conv/prod/x"), ("/dev/convoy/x", "/dev/conv/convoy/x"),
        ])
    func renamed(old: String, new: String) {
        let result = name(StringValue(old))
        #expect(result.name == .string(new))
        #expect(
            result.findings == ["warning: parameter '\(old)' does not begin with /dev/conv/; it is now '\(new)'"])
    }

    @Test("A name that is right stays, without a word", arguments: ["/dev/conv/good/name", "/dev/conv/dev/conv"])
    func conforming(right: String) {
        let result = name(StringValue(right))
        #expect(result.name == .string(right))
        #expect(result.findings.isEmpty)
    }

    @Test("A name of stage and context alone says nothing", arguments: ["/dev/conv", "/conv", "dev", "/", ""])
    func empty(old: String) {
        let result = name(StringValue(old))
        #expect(result.name == .string(old))
        #expect(
            result.findings == [
                "error: the name of parameter 'probe/P' is '\(old)', which has nothing of its own beside the stage and the "
                    + "context"
            ])
    }

    @Test("A parameter without a name gets one after its place, so that policies by path cover it")
    func unnamed() {
        let result = probe { stack in
            let construct = Group("Queue Url", in: stack)
            AWS.SSM.Parameter("Resource", in: construct, type: "String", value: "v")
        }
        let parameter = result.resources(of: "AWS::SSM::Parameter").first
        #expect(parameter?.properties["Name"] == "/dev/conv/probe/Queue-Url")
        result.expectNoFindings()
    }

    @Test("An interpolated name is put right as far as it is known")
    func interpolated() {
        let warning =
            "warning: the name of parameter 'probe/P' did not begin with /dev/conv/; it was put in front"
        #expect(name("/orders/\(AWS.region)/url").name == ["Fn::Sub": "/dev/conv/orders/${AWS::Region}/url"])
        #expect(name("/orders/\(AWS.region)/url").findings == [warning])
        #expect(name("/dev/\("orders-" + "x")/\(AWS.region)").name == ["Fn::Sub": "/dev/conv/orders-x/${AWS::Region}"])
        #expect(name("a-\(AWS.region)").name == ["Fn::Sub": "/dev/conv/a-${AWS::Region}"])
        #expect(name(.join("/", ["", "orders", AWS.region])).name == ["Fn::Sub": "/dev/conv/orders/${AWS::Region}"])
        #expect(name(.sub("/orders/${AWS::Region}")).name == ["Fn::Sub": "/dev/conv/orders/${AWS::Region}"])
        let right = name("/dev/conv/\(AWS.region)")
        #expect(right.name == ["Fn::Sub": "/dev/conv/${AWS::Region}"])
        #expect(right.findings.isEmpty)
    }

    @Test("A name whose beginning is known only at deployment stays, with a warning")
    func unknown() {
        let beginning =
            "warning: whether the name of parameter 'probe/P' begins with /dev/conv/ cannot be told: its beginning is known "
            + "only at deployment"
        for value: StringValue in ["/\(AWS.region)/x", "/dev/\(AWS.region)/x", "/conv/\(AWS.region)/x", AWS.region] {
            let result = name(value)
            #expect(result.name != nil)
            if value.expression == AWS.region.expression {
                #expect(
                    result.findings == [
                        "warning: whether the name of parameter 'probe/P' begins with /dev/conv/ cannot be told: it is a "
                            + "function or reference that is known only at deployment"
                    ])
            } else {
                #expect(result.findings == [beginning])
            }
        }
    }

    @Test("Names that the service does not take are errors")
    func limits() {
        let deep = "/dev/conv/" + (1...14).map(String.init).joined(separator: "/")
        #expect(
            name(StringValue(deep)).findings == ["error: parameter '\(deep)' has 16 levels; at most 15 are allowed"])
        let long = "/dev/conv/" + String(repeating: "x", count: 1_002)
        #expect(
            name(StringValue(long)).findings
                == ["error: parameter '\(long)' has a name of 1012 characters; at most 1011 are allowed"])
    }

    @Test("The warning points at the line that declares the parameter")
    func location() throws {
        let result = probe { stack in
            AWS.SSM.Parameter(
                "P", in: stack, type: "String", value: "v", name: "my-param", file: "Infra/Main.swift", line: 12)
        }
        #expect(
            result.findings.map(\.description) == [
                #"""
                warning: parameter 'my-param' does not begin with /dev/conv/; it is now '/dev/conv/my-param' \#
                [conventions/parameter-name]
                  at Infra/Main.swift:12 (probe/P)
                  help: write it as "\(company.parameterPath)/my-param"; readers in this app follow, those outside of it do not
                """#
            ])
    }

    @Test("Parameters that references between stacks are made of are named by the convention from the start")
    func references() throws {
        let app = App(now: present)
        let producer = Stack("producer", in: app, conventions: Company.conv())
        let queue = Resource("Queue", in: producer, type: "AWS::SQS::Queue")
        let consumer = Stack("consumer", in: app, conventions: Company.conv(), references: .parameter)
        AWS.SSM.Parameter("P", in: consumer, type: "String", value: queue.attribute("Arn"), name: "/dev/conv/copy")
        let result = TestApp(app)
        result.expectNoFindings()
        let published = result.templates[0].resources(of: "AWS::SSM::Parameter").first
        #expect(published?.properties["Name"] == "/dev/conv/references/producer/Queue/Arn")
        #expect(published?.properties["Tags"]?["owner"] == "operations")
        let parameter = result.templates[1].template.parameters.values.first
        #expect(parameter?.defaultValue == "/dev/conv/references/producer/Queue/Arn")
    }
}
