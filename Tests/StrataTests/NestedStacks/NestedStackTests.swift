import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Nested stacks")
struct NestedStackTests {
    /// A nested stack's values in its outer template.
    private func arguments(_ synthesis: TestApp, _ id: String, of resource: String) -> TemplateValue? {
        synthesis[id]?["Resources", resource, "Properties", "Parameters"]
    }

    @Test("The parent has a resource for it, with the address of its template")
    func resource() throws {
        let app = App()
        let nested = NestedStack("N", in: Stack("s", in: app), description: "inner", timeout: .seconds(90))
        Resource("R", in: nested, type: "T")
        nested.resource.deletionPolicy = .retain
        let result = app.synthesize()
        let synthesis = TestApp(result)
        let hash = result.stack("s")?.nested.first?.hash ?? ""
        let id = try synthesis.template("s").ids(in: .resources)[0]
        #expect(synthesis["s"]?.ids(in: .resources).count == 1)
        #expect(id.hasPrefix("NNestedStackNNestedStackResource"))
        #expect(
            synthesis["s"]?["Resources", id] == [
                "Type": "AWS::CloudFormation::Stack",
                "Properties": [
                    "TemplateURL": [
                        "Fn::Sub": .string(
                            "https://s3.${AWS::Region}.${AWS::URLSuffix}/cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}/"
                                + "\(hash).json")
                    ],
                    "TimeoutInMinutes": 2,
                ],
                "DeletionPolicy": "Retain",
            ])
        #expect(synthesis["s-N"]?["Description"] == "inner")
        #expect(synthesis["s-N"]?.ids(in: .resources) == ["R"])
        #expect(synthesis["s"]?.nested.map(\.id) == ["s-N"])
        #expect(hash == SHA256.hexDigest(of: synthesis["s-N"]?.template.json() ?? []))
    }

    @Test("The address changes if, and only if, the inner template changes")
    func hash() {
        func hashes(_ property: JSON, parent: JSON) -> [String?] {
            let app = App()
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T", properties: ["P": parent])
            let outer = NestedStack("Outer", in: stack)
            Resource("R", in: outer, type: "T")
            Resource("R", in: NestedStack("Inner", in: outer), type: "T", properties: ["P": property])
            return app.synthesize().stacks[0].nested.map(\.hash)
        }
        let first = hashes(1, parent: 1)
        #expect(first.count == 2)
        #expect(hashes(1, parent: 1) == first)
        #expect(hashes(1, parent: 2) == first)
        let second = hashes(2, parent: 1)
        #expect(second[1] != first[1])
        #expect(second[0] != first[0], "the outer one holds the address of the inner one")
    }

    @Test("A value of the parent comes in as a parameter, one for all who use it")
    func parentToNested() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            let nested = NestedStack("N", in: stack)
            Resource("A", in: nested, type: "T", properties: ["P": JSON(queue.attribute("Arn")), "Q": "\(queue.ref)!"])
            Resource("B", in: nested, type: "T", properties: ["P": JSON(queue.attribute("Arn"))])
        }
        synthesis.expectNoFindings()
        let ids = try synthesis.template("s-N").ids(in: .parameters)
        #expect(ids.count == 2)
        #expect(ids[0].hasPrefix("referencetosQueue") && ids[0].hasSuffix("Arn"))
        #expect(ids[1].hasPrefix("referencetosQueue") && ids[1].hasSuffix("Ref"))
        #expect(synthesis["s-N"]?["Resources", "A", "Properties", "P"] == ["Ref": .string(ids[0])])
        #expect(synthesis["s-N"]?["Resources", "B", "Properties", "P"] == ["Ref": .string(ids[0])])
        #expect(
            synthesis["s-N"]?["Resources", "A", "Properties", "Q"] == ["Fn::Sub": .string("${\(ids[1])}!")])
        let resource = try synthesis.template("s").ids(in: .resources)[1]
        #expect(
            arguments(synthesis, "s", of: resource)
                == [ids[0]: ["Fn::GetAtt": ["Queue", "Arn"]], ids[1]: ["Ref": "Queue"]])
    }

    @Test("A value of a nested stack comes out as an output, one for all who use it")
    func nestedToParent() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let queue = Resource("Queue", in: NestedStack("N", in: stack), type: "AWS::SQS::Queue")
            Resource("A", in: stack, type: "T", properties: ["P": JSON(queue.attribute("Arn"))])
            Resource("B", in: stack, type: "T", properties: ["P": "<\(queue.attribute("Arn"))>"])
        }
        synthesis.expectNoFindings()
        let output = try synthesis.template("s-N").ids(in: .outputs)
        let resource = try synthesis.template("s").ids(in: .resources)[0]
        #expect(output.count == 1)
        #expect(synthesis["s-N"]?["Outputs", output[0]] == ["Value": ["Fn::GetAtt": ["Queue", "Arn"]]])
        #expect(
            synthesis["s"]?["Resources", "A", "Properties", "P"]
                == ["Fn::GetAtt": [.string(resource), .string("Outputs.\(output[0])")]])
        #expect(
            synthesis["s"]?["Resources", "B", "Properties", "P"]
                == ["Fn::Sub": .string("<${\(resource).Outputs.\(output[0])}>")])
    }

    @Test("A value goes from one nested stack to its sibling, and from two levels down to two levels down elsewhere")
    func siblings() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let left = NestedStack("LL", in: NestedStack("L", in: stack))
            let right = NestedStack("RR", in: NestedStack("R", in: stack))
            let queue = Resource("Queue", in: left, type: "AWS::SQS::Queue")
            Resource("User", in: right, type: "T", properties: ["P": JSON(queue.ref)])
        }
        #expect(synthesis["s-L-LL"]?.ids(in: .outputs).count == 1)
        #expect(synthesis["s-L"]?.ids(in: .outputs).count == 1)
        #expect(synthesis["s"]?.ids(in: .outputs) == [])
        #expect(synthesis["s"]?.ids(in: .parameters) == [])
        let parameter = try synthesis.template("s-R").ids(in: .parameters)
        #expect(parameter.count == 1)
        #expect(synthesis["s-R-RR"]?.ids(in: .parameters) == parameter)
        #expect(
            synthesis["s-R-RR"]?["Resources", "User", "Properties", "P"] == ["Ref": .string(parameter[0])])

        let resources = try synthesis.template("s").ids(in: .resources)
        let (left, right) = (resources[0], resources[1])
        let output = try synthesis.template("s-L").ids(in: .outputs)[0]
        #expect(
            arguments(synthesis, "s", of: right)
                == [parameter[0]: ["Fn::GetAtt": [.string(left), .string("Outputs.\(output)")]]])
        #expect(
            try arguments(synthesis, "s-R", of: synthesis.template("s-R").ids(in: .resources)[0])
                == [parameter[0]: ["Ref": .string(parameter[0])]])
    }

    @Test("A value goes from a nested stack to another stack's nested stack, through an export")
    func otherStack() throws {
        let synthesis = TestApp { app in
            let queue = Resource(
                "Queue", in: NestedStack("N", in: Stack("a", in: app)), type: "AWS::SQS::Queue")
            let user = Stack("b", in: app)
            Resource("User", in: NestedStack("M", in: user), type: "T", properties: ["P": JSON(queue.ref)])
        }
        synthesis.expectNoFindings()
        let export = try synthesis.template("a").ids(in: .outputs)[0]
        #expect(
            synthesis["b-M"]?["Resources", "User", "Properties", "P"]
                == ["Fn::ImportValue": .string("a:\(export)")])
        #expect(
            try synthesis["a"]?["Outputs", export, "Value", "Fn::GetAtt"]
                == [
                    .string(synthesis.template("a").ids(in: .resources)[0]),
                    .string("Outputs.\(synthesis.template("a-N").ids(in: .outputs)[0])"),
                ])
        #expect(synthesis.templates.map(\.dependencies) == [[], ["a"]])
    }

    @Test("Names that would be too long are cut like any logical id, and both sides agree")
    func longNames() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let group = Group(String(repeating: "g", count: 250), in: stack)
            let queue = Resource("Queue", in: group, type: "AWS::SQS::Queue")
            let nested = NestedStack("N", in: stack)
            let inside = Resource(
                "R", in: Group(String(repeating: "h", count: 250), in: nested), type: "T",
                properties: ["P": JSON(queue.attribute("QueueName"))])
            Resource("User", in: stack, type: "T", properties: ["P": JSON(inside.attribute("QueueName"))])
        }
        let names = try synthesis.template("s-N").ids(in: .parameters) + synthesis.template("s-N").ids(in: .outputs)
        #expect(names.count == 2)
        for name in names { #expect(name.utf8.count <= 255) }
        let resource = try synthesis.template("s").ids(in: .resources)[1]
        #expect(arguments(synthesis, "s", of: resource)?[names[0]] != nil)
        #expect(
            synthesis["s"]?["Resources", "User", "Properties", "P"]
                == ["Fn::GetAtt": [.string(resource), .string("Outputs.\(names[1])")]])
    }

    @Test("Parameters given by hand stay beside those that references need")
    func handGiven() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            let nested = NestedStack("N", in: stack, parameters: ["Stage": "dev", "Queue": queue.ref])
            let stage = Parameter("Stage", in: nested)
            Resource("R", in: nested, type: "T", properties: ["S": JSON(stage.value), "Q": JSON(queue.ref)])
        }
        let ids = try synthesis.template("s-N").ids(in: .parameters)
        #expect(ids[0] == "Stage")
        #expect(
            try arguments(synthesis, "s", of: synthesis.template("s").ids(in: .resources)[1])
                == ["Stage": "dev", "Queue": ["Ref": "Queue"], ids[1]: ["Ref": "Queue"]])
    }

    @Test("A list crosses the border joined, and is a list again on the other side")
    func lists() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let zones = Parameter("Zones", in: stack, type: .stringList)
            let nested = NestedStack("N", in: stack)
            let zone = Resource("Zone", in: nested, type: "AWS::Route53::HostedZone")
            zone[property: "Zones"] = JSON(zones.listValue)
            let servers: ListValue<StringValue> = zone.node.attribute("NameServers")
            Resource("User", in: stack, type: "T", properties: ["P": JSON(servers)])
        }
        let parameter = try synthesis.template("s-N").ids(in: .parameters)[0]
        let output = try synthesis.template("s-N").ids(in: .outputs)[0]
        let resource = try synthesis.template("s").ids(in: .resources)[0]
        #expect(
            arguments(synthesis, "s", of: resource) == [parameter: ["Fn::Join": ["||", ["Ref": "Zones"]]]])
        #expect(
            synthesis["s-N"]?["Resources", "Zone", "Properties", "Zones"]
                == ["Fn::Split": ["||", ["Ref": .string(parameter)]]])
        #expect(
            synthesis["s-N"]?["Outputs", output, "Value"]
                == ["Fn::Join": ["||", ["Fn::GetAtt": ["Zone", "NameServers"]]]])
        #expect(
            synthesis["s"]?["Resources", "User", "Properties", "P"]
                == ["Fn::Split": ["||", ["Fn::GetAtt": [.string(resource), .string("Outputs.\(output)")]]]])
    }

    @Test("The condition of what is put out is that of the output")
    func conditions() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let nested = NestedStack("N", in: stack)
            let queue = Resource("Queue", in: nested, type: "AWS::SQS::Queue")
            queue.condition = Condition("IsThere", in: nested, AWS.region == "eu-west-1")
            Resource("User", in: stack, type: "T", properties: ["P": JSON(queue.ref)])
        }
        let output = try synthesis.template("s-N").ids(in: .outputs)[0]
        #expect(synthesis["s-N"]?["Outputs", output] == ["Condition": "IsThere", "Value": ["Ref": "Queue"]])
    }

    @Test("A parameter that a reference needs does not hide one of the author's")
    func takenName() throws {
        func synthesis(_ id: String) -> TestApp {
            TestApp { app in
                let stack = Stack("s", in: app)
                let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
                let nested = NestedStack("N", in: stack)
                Parameter(id, in: nested)
                Resource("R", in: nested, type: "T", properties: ["Q": JSON(queue.ref)])
            }
        }
        let name = try synthesis("Other").template("s-N").ids(in: .parameters)[1]
        #expect(
            synthesis(name).texts == [
                "error: 's/N/\(name)' has the logical id '\(name)', which a parameter that carries a reference needs "
                    + "[logical-id/taken] help: rename '\(name)'"
            ])
    }
}
