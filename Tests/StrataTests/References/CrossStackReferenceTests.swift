import CloudFormation
import OrderedCollections
import Strata
import StrataTesting
import Testing

@Suite("References between stacks")
struct CrossStackReferenceTests {
    private func synthesis(
        producer: Environment = .agnostic, consumer: Environment = .agnostic, name: StringValue? = nil,
        stack strength: ReferenceStrength = .strong, _ value: (Resource) -> JSON
    ) -> TestApp {
        TestApp { app in
            let shared = Stack("shared", in: app, name: "shared-dev", environment: producer)
            let queue = Resource("Queue", in: shared, type: "AWS::SQS::Queue")
            if let name { queue[property: "QueueName"] = JSON(name) }
            let user = Stack("user", in: app, environment: consumer, references: strength)
            Resource("User", in: user, type: "T", properties: ["P": value(queue)])
        }
    }

    private func used(_ synthesis: TestApp) -> TemplateValue? {
        synthesis["user"]?["Resources", "User", "Properties", "P"]
    }

    private let id = "ExportsOutputFnGetAttQueueArn042C0F02"

    @Test("Strong: the producer exports, the consumer imports and waits for it")
    func strong() {
        let synthesis = synthesis { JSON($0.attribute("Arn")) }
        #expect(
            synthesis["shared"]?["Outputs"] == [
                id: [
                    "Value": ["Fn::GetAtt": ["Queue", "Arn"]], "Export": ["Name": .string("shared-dev:\(id)")],
                ]
            ])
        #expect(used(synthesis) == ["Fn::ImportValue": .string("shared-dev:\(id)")])
        #expect(synthesis.templates.map(\.dependencies) == [[], ["shared"]])
        synthesis.expectNoFindings()
    }

    @Test("Weak: the consumer reads an output that is not exported")
    func weak() {
        let synthesis = synthesis { JSON($0.attribute("Arn").reference(.weak)) }
        #expect(synthesis["shared"]?["Outputs"] == [id: ["Value": ["Fn::GetAtt": ["Queue", "Arn"]]]])
        #expect(
            used(synthesis)
                == ["Fn::GetStackOutput": ["StackName": "shared-dev", "OutputName": .string(id)]])
        #expect(synthesis.templates.map(\.dependencies) == [[], ["shared"]])
    }

    @Test("Weak reaches other regions, and says which")
    func weakRegion() {
        let west = Environment(account: "123456789012", region: "us-west-2")
        let east = Environment(account: "123456789012", region: "us-east-1")
        let synthesis = synthesis(producer: west, consumer: east, stack: .weak) { JSON($0.attribute("Arn")) }
        #expect(
            used(synthesis) == [
                "Fn::GetStackOutput": [
                    "StackName": "shared-dev", "OutputName": .string(id), "Region": "us-west-2",
                ]
            ])
        synthesis.expectNoFindings()
    }

    @Test("Parameter: the producer writes to the parameter store, the consumer reads it from there")
    func parameter() throws {
        let synthesis = synthesis { JSON($0.attribute("Arn").reference(.parameter)) }
        let resource = try synthesis.template("shared").ids(in: .resources)[1]
        #expect(
            synthesis["shared"]?["Resources", resource] == [
                "Type": "AWS::SSM::Parameter",
                "Properties": [
                    "Name": "/shared-dev/Queue/Arn", "Type": "String", "Value": ["Fn::GetAtt": ["Queue", "Arn"]],
                ],
            ])
        let parameter = try synthesis.template("user").ids(in: .parameters)[0]
        #expect(
            synthesis["user"]?["Parameters", parameter]
                == ["Type": "AWS::SSM::Parameter::Value<String>", "Default": "/shared-dev/Queue/Arn"])
        #expect(used(synthesis) == ["Ref": .string(parameter)])
        #expect(synthesis["shared"]?.ids(in: .outputs) == [])
        #expect(synthesis.templates.map(\.dependencies) == [[], ["shared"]])
        synthesis.expectNoFindings()
    }

    @Test("Name: the consumer says what follows from the physical name, and waits for nothing")
    func name() {
        let environment = Environment(account: "123456789012", region: "eu-west-1")
        let open = synthesis(name: "orders") { JSON($0.attribute("Arn").reference(.name)) }
        #expect(used(open) == ["Fn::Sub": "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders"])
        #expect(open.templates.map(\.dependencies) == [[], []])
        #expect(open["shared"]?.ids(in: .outputs) == [])
        let known = synthesis(producer: environment, name: "orders", stack: .name) { JSON($0.attribute("Arn")) }
        #expect(used(known) == ["Fn::Sub": "arn:${AWS::Partition}:sqs:eu-west-1:123456789012:orders"])
        let plain = synthesis(name: "orders", stack: .name) { JSON($0.attribute("QueueName")) }
        #expect(used(plain) == "orders")
        let odd = synthesis(name: "a$", stack: .name) { "\($0.attribute("QueueName")){x}\(AWS.region)" }
        #expect(used(odd) == ["Fn::Sub": "a${!x}${AWS::Region}"])
    }

    @Test("Name: what has no name that is known is reported, with what to do")
    func noName() {
        let unnamed = synthesis(stack: .name) { JSON($0.attribute("Arn")) }
        #expect(
            unnamed.texts == [
                "error: 'user/User' refers to Arn of 'shared/Queue' by name, but it has no name that is known "
                    + "[reference/no-name] help: give 'shared/Queue' a QueueName that is known before deployment, "
                    + "or use another kind of reference"
            ])
        #expect(unnamed.findings[0].related.map(\.message) == ["'shared/Queue' is declared here"])
        let other = synthesis(name: "q", stack: .name) { JSON($0.attribute("Other")) }
        #expect(
            other.findings.map(\.help)
                == ["Other of AWS::SQS::Queue does not follow from its name; use .strong, .weak or .parameter"])
        let referring = synthesis(name: "\(AWS.region)-q", stack: .name) { JSON($0.attribute("QueueName")) }
        referring.expectNoFindings()
        let unknown = TestApp { app in
            let thing = Resource("Thing", in: Stack("a", in: app), type: "Custom::Thing")
            Resource("R", in: Stack("b", in: app, references: .name), type: "T", properties: ["P": JSON(thing.ref)])
        }
        #expect(
            unknown.findings.map(\.help)
                == ["what Custom::Thing is called is not known before deployment; use .strong, .weak or .parameter"])
    }

    @Test("A value's own strength counts before the stack's, and a nested stack follows the one around it")
    func strengths() {
        let synthesis = TestApp { app in
            let queue = Resource("Queue", in: Stack("shared", in: app), type: "AWS::SQS::Queue")
            let user = Stack("user", in: app)
            let nested = NestedStack("N", in: user)
            let own = NestedStack("O", in: user)
            Resource("A", in: user, type: "T", properties: ["P": JSON(queue.ref.reference(.strong))])
            Resource("B", in: nested, type: "T", properties: ["P": JSON(queue.ref)])
            Resource("C", in: own, type: "T", properties: ["P": JSON(queue.ref)])
            user.references = .weak
            own.references = .strong
            #expect(nested.references == .weak)
        }
        func function(_ template: String, _ id: String) -> String? {
            synthesis[template]?["Resources", id, "Properties", "P"]?.objectValue?.elements.first?.key
        }
        #expect(function("user", "A") == "Fn::ImportValue")
        #expect(function("user-N", "B") == "Fn::GetStackOutput")
        #expect(function("user-O", "C") == "Fn::ImportValue")
    }

    @Test("A value's strength holds within lists, objects, functions and interpolations")
    func strengthInside() {
        let value = synthesis { queue in
            let arn = queue.attribute("Arn")
            let nested: JSON = [["a": JSON(arn)], JSON(StringValue.base64(arn)), "<\(arn)>"]
            return nested.reference(.weak)
        }
        let output: TemplateValue = ["Fn::GetStackOutput": ["StackName": "shared-dev", "OutputName": .string(id)]]
        #expect(
            used(value) == [
                ["a": output], ["Fn::Base64": output],
                ["Fn::Sub": ["<${Value1}>", ["Value1": ["Fn::Join": ["", [output]]]]]],
            ])
    }

    @Test("One value used many times, weakly and strongly, is one exported output")
    func sharedOutput() {
        let synthesis = synthesis { queue in
            [
                JSON(queue.attribute("Arn").reference(.weak)), JSON(queue.attribute("Arn")),
                JSON(queue.attribute("Arn")),
            ]
        }
        #expect(synthesis["shared"]?.ids(in: .outputs) == [id])
        #expect(synthesis["shared"]?["Outputs", id, "Export", "Name"] == .string("shared-dev:\(id)"))
    }

    @Test("Weak, within a text: the output stands in Fn::Join, which Fn::Sub takes as a variable")
    func weakInText() {
        let synthesis = synthesis { "\($0.attribute("Arn").reference(.weak))/*" }
        let output: TemplateValue = [
            "Fn::GetStackOutput": ["StackName": "shared-dev", "OutputName": .string(id)]
        ]
        #expect(
            used(synthesis) == ["Fn::Sub": ["${Value1}/*", ["Value1": ["Fn::Join": ["", [output]]]]]])
    }

    @Test(
        "A list is exported joined, and imported as a list", arguments: [ReferenceStrength.strong, .weak, .parameter])
    func lists(strength: ReferenceStrength) throws {
        let synthesis = TestApp { app in
            let zone = Resource("Zone", in: Stack("a", in: app), type: "AWS::Route53::HostedZone")
            let servers: ListValue<StringValue> = zone.node.attribute("NameServers")
            Resource(
                "R", in: Stack("b", in: app), type: "T", properties: ["P": JSON(servers.reference(strength))])
        }
        let split = synthesis["b"]?["Resources", "R", "Properties", "P", "Fn::Split"]
        #expect(split?[0] == "||")
        if strength == .weak { #expect(split?[1]?["Fn::Join"]?[1]?[0]?["Fn::GetStackOutput"] != nil) }
        let joined: TemplateValue = ["Fn::Join": ["||", ["Fn::GetAtt": ["Zone", "NameServers"]]]]
        if strength == .parameter {
            #expect(synthesis["a"]?.properties(of: "AWS::SSM::Parameter")?["Value"] == joined)
        } else {
            #expect(try synthesis["a"]?["Outputs", synthesis.template("a").ids(in: .outputs)[0], "Value"] == joined)
        }
        synthesis.expectNoFindings()
    }

    @Test("The output of a conditional resource has its condition")
    func conditions() throws {
        let synthesis = TestApp { app in
            let shared = Stack("shared", in: app)
            let queue = Resource("Queue", in: shared, type: "AWS::SQS::Queue")
            queue.condition = Condition("IsThere", in: shared, AWS.region == "eu-west-1")
            let user = Stack("user", in: app)
            Resource("A", in: user, type: "T", properties: ["P": JSON(queue.ref)])
            Resource("B", in: user, type: "T", properties: ["P": JSON(queue.attribute("Arn").reference(.parameter))])
        }
        let output = try synthesis.template("shared").ids(in: .outputs)[0]
        #expect(synthesis["shared"]?["Outputs", output, "Condition"] == "IsThere")
        let parameter = try synthesis.template("shared").ids(in: .resources)[1]
        #expect(synthesis["shared"]?["Resources", parameter, "Condition"] == "IsThere")
    }

    @Test("Another region or account is reported where the reference cannot reach it")
    func environments() {
        func findings(_ strength: ReferenceStrength, account: String = "111111111111", region: String = "eu-west-1")
            -> [String]
        {
            synthesis(
                producer: Environment(account: "111111111111", region: "eu-west-1"),
                consumer: Environment(account: account, region: region), name: "q", stack: strength
            ) { JSON($0.attribute("Arn")) }.texts
        }
        let region =
            "error: 'user/User' in region us-east-1 refers to 'shared/Queue' in region eu-west-1, "
            + "which this kind of reference cannot reach [reference/other-region] "
            + "help: use .reference(.weak), which reads outputs of other regions"
        let account =
            "error: 'user/User' in account 222222222222 refers to 'shared/Queue' in account 111111111111, "
            + "which this kind of reference cannot reach [reference/other-account] "
            + "help: use .reference(.name) with a fixed physical name, or pass the value in as configuration"
        #expect(findings(.strong, region: "us-east-1") == [region])
        #expect(findings(.parameter, region: "us-east-1") == [region])
        #expect(findings(.weak, region: "us-east-1") == [])
        #expect(findings(.name, account: "222222222222", region: "us-east-1") == [])
        for strength in [ReferenceStrength.strong, .weak, .parameter] {
            #expect(findings(strength) == [])
            #expect(findings(strength, account: "222222222222") == [account])
        }
    }

    @Test("What belongs to another App is reported: values, dependencies, conditions")
    func foreignApp() {
        let foreign = Stack("foreign", in: App())
        let queue = Resource("Queue", in: foreign, type: "AWS::SQS::Queue")
        let condition = Condition("C", in: foreign, AWS.region == "x")
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let resource = Resource(
                "R", in: stack, type: "T",
                properties: ["P": JSON(queue.ref), "Q": JSON(StringValue.if(condition, "a", else: "b"))])
            resource.dependsOn(queue)
            resource.condition = condition
        }
        let rest =
            " [reference/foreign-app] help: declare both in the same App, or import the resource by its ARN or name"
        #expect(
            synthesis.texts == [
                "error: 's/R' refers to 'foreign/Queue', which belongs to another App, in DependsOn" + rest,
                "error: 's/R' refers to 'foreign/Queue', which belongs to another App, in a value" + rest,
                "error: 's/R' refers to 'foreign/C', which belongs to another App, in a condition or mapping" + rest,
                "error: 's/R' refers to 'foreign/C', which belongs to another App, in a condition or mapping" + rest,
            ])
    }

    @Test("A reference to what has no value is reported")
    func noValue() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let group = Group("Group", in: stack)
            let output = Output("O", in: stack, value: "x" as StringValue)
            Resource(
                "R", in: stack, type: "T",
                properties: ["A": JSON(stack.node.ref), "B": JSON(group.node.ref), "C": JSON(output.node.ref)])
        }
        let rest =
            ": it has no value [reference/no-value] help: refer to a resource or a parameter; a nested stack's resource is its .resource"
        #expect(
            synthesis.texts == [
                "error: 's/R' refers to 's', which is a stack" + rest,
                "error: 's/R' refers to 's/Group', which is a construct" + rest,
                "error: 's/R' refers to 's/O', which is an output" + rest,
            ])
    }

    @Test("An export kept by hand is the one that a reference needs; another of its name is reported")
    func handWrittenExport() {
        func synthesis(_ value: StringValue?) -> TestApp {
            TestApp { app in
                let shared = Stack("shared", in: app)
                let queue = Resource("Queue", in: shared, type: "AWS::SQS::Queue")
                Output(
                    id, in: shared, value: value ?? queue.attribute("Arn"), description: "kept",
                    exportName: "shared:\(id)")
                Resource("R", in: Stack("b", in: app), type: "T", properties: ["P": JSON(queue.attribute("Arn"))])
            }
        }
        synthesis(nil).expectNoFindings()
        #expect(synthesis(nil)["shared"]?["Outputs", id, "Description"] == "kept")
        #expect(
            synthesis("other").texts == [
                "error: 'shared/\(id)' has the logical id '\(id)', which an output that carries a reference needs "
                    + "[logical-id/taken] help: rename '\(id)'"
            ])
    }

    @Test("A long stack name leaves the end of the export's name")
    func longExportName() throws {
        let name = String(repeating: "n", count: 128)
        let synthesis = TestApp { app in
            let shared = Stack("shared", in: app, name: name)
            let queue = Resource(String(repeating: "Q", count: 200), in: shared, type: "AWS::SQS::Queue")
            Resource("R", in: Stack("b", in: app), type: "T", properties: ["P": JSON(queue.attribute("Arn"))])
        }
        let imported = synthesis["b"]?["Resources", "R", "Properties", "P", "Fn::ImportValue"]?.stringValue ?? ""
        #expect(imported.utf8.count == 255)
        #expect(imported.hasPrefix(name + ":"))
        let output = try synthesis.template("shared").ids(in: .outputs)[0]
        #expect(output.hasSuffix(imported.dropFirst(129)))
        #expect(synthesis["shared"]?["Outputs", output, "Export", "Name"] == .string(imported))
    }
}
