import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Resource attributes")
struct ResourceAttributeTests {
    @Test("A required property that is taken away is reported, with who took it; one that is set again is not")
    func requiredProperties() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            func parameter(_ id: String) -> Resource {
                Resource(
                    id, in: stack, type: "AWS::SSM::Parameter",
                    properties: ["Description": "d", "Type": "String", "Value": "v"])
            }
            let first = parameter("A")
            first[property: "Description"] = nil
            first[property: "Type"] = nil
            let second = parameter("B")
            second[property: "Value"] = nil
            second[property: "Value"] = "w"
            let third = parameter("C")
            third[property: "Value"] = nil
            third.override("Value", with: "x")
            stack.apply("bare") { node in
                if node.id == "B" { Resource(node)?[property: "Type"] = nil }
            }
        }
        func text(_ who: String, _ id: String) -> String {
            "error: \(who) took 'Type' of 's/\(id)' away, which AWS::SSM::Parameter requires "
                + "[resource/required-property] help: give it a value again, or leave it as it is declared"
        }
        #expect(synthesis.texts == [text("the program", "A"), text("aspect 'bare'", "B")])
    }

    private func resource(_ properties: MapValue<JSON> = [:], _ change: (Resource) -> Void) -> TemplateValue {
        let synthesis = TestApp { app in
            change(Resource("R", in: Stack("s", in: app), type: "T", properties: properties))
        }
        synthesis.expectNoFindings()
        return synthesis["s"]?["Resources", "R"] ?? .null
    }

    @Test("Every attribute is written, and can be read back")
    func attributes() {
        let value = resource { resource in
            resource.condition = Condition("C", in: resource.node.parent ?? resource.node, AWS.region == "x")
            resource.deletionPolicy = .retainExceptOnCreate
            resource.updateReplacePolicy = .snapshot
            resource.creationPolicy = ["ResourceSignal": ["Count": 3]]
            resource.updatePolicy = ["AutoScalingReplacingUpdate": ["WillReplace": true]]
            resource.metadata = ["a": 1]
            resource.metadata["b"] = "\(AWS.region)"
            #expect(resource.condition?.node.id == "C")
            #expect(resource.deletionPolicy == .retainExceptOnCreate)
            #expect(resource.updateReplacePolicy == .snapshot)
            #expect(resource.creationPolicy?.expression == (["ResourceSignal": ["Count": 3]] as JSON).expression)
            #expect(resource.updatePolicy != nil)
        }
        #expect(
            value == [
                "Type": "T", "Condition": "C", "CreationPolicy": ["ResourceSignal": ["Count": 3]],
                "UpdatePolicy": ["AutoScalingReplacingUpdate": ["WillReplace": true]],
                "UpdateReplacePolicy": "Snapshot", "DeletionPolicy": "RetainExceptOnCreate",
                "Metadata": ["a": 1, "b": ["Ref": "AWS::Region"]],
            ])
    }

    @Test("Attributes can be taken away again")
    func removal() {
        let value = resource { resource in
            resource.deletionPolicy = .retain
            resource.deletionPolicy = nil
            resource.creationPolicy = ["a": 1]
            resource.creationPolicy = nil
            resource.metadata = ["a": 1]
            resource.metadata = [:]
            resource.condition = Condition("C", in: resource.node.parent ?? resource.node, AWS.region == "x")
            resource.condition = nil
        }
        #expect(value == ["Type": "T"])
    }

    @Test(
        "A removal policy sets both policies",
        arguments: [(RemovalPolicy.destroy, "Delete"), (.retain, "Retain"), (.snapshot, "Snapshot")])
    func removalPolicy(policy: RemovalPolicy, text: String) {
        let value = resource { $0.applyRemovalPolicy(policy) }
        #expect(
            value
                == ["Type": "T", "UpdateReplacePolicy": .string(text), "DeletionPolicy": .string(text)])
    }

    @Test("Properties are kept sorted, and can be set and taken away")
    func properties() {
        let value = resource(["C": 3, "A": 1]) { resource in
            resource[property: "B"] = 2
            resource[property: "D"] = 4
            resource[property: "C"] = nil
            resource[property: "E"] = nil
            #expect(resource.propertyNames == ["A", "B", "D"])
            #expect(resource[property: "C"] == nil)
            #expect(resource[property: "A"]?.expression == .integer(1))
        }
        #expect(value["Properties"] == ["A": 1, "B": 2, "D": 4])
    }

    @Test("Overrides put values at paths of keys and list positions, and take values away")
    func overrides() {
        let value = resource(["List": [["a": 1, "b": 2], ["a": 3]], "Text": "x", "Keep": ["k": 1, "gone": 2]]) {
            $0.override("List.0.b", with: 20)
            $0.override("List.2.c", with: 5)
            $0.removeOverride("List.1")
            $0.override("New.Deep.Key", with: JSON(AWS.region))
            $0.override("Text.now", with: "object")
            $0.removeOverride("Keep.gone")
            $0.removeOverride("Not.There")
            $0.removeOverride("List.9")
            $0.override(#"Dotted.a\.b\\c"#, with: 1)
            $0.override("Null", with: nil)
        }
        #expect(
            value["Properties"] == [
                "Keep": ["k": 1], "List": [["a": 1, "b": 20], ["c": 5]], "Text": ["now": "object"],
                "New": ["Deep": ["Key": ["Ref": "AWS::Region"]]], "Dotted": [#"a.b\c"#: 1], "Null": nil,
            ])
    }

    @Test("Of two overrides of one path the later counts")
    func laterOverride() {
        let value = resource {
            $0.override("A.B", with: 1)
            $0.override("A", with: ["C": 2])
            $0.override("A.B", with: 3)
        }
        #expect(value["Properties"] == ["A": ["C": 2, "B": 3]])
    }

    @Test(
        "An override that does not fit is reported, and changes nothing",
        arguments: ["List.5", "List.-1", "List.name.x"])
    func misfits(path: String) {
        let synthesis = TestApp { app in
            Resource("R", in: Stack("s", in: app), type: "T", properties: ["List": [1, 2]]).override(path, with: 3)
        }
        #expect(
            synthesis.texts == [
                "error: the override of '\(path)' does not fit what 's/R' has there [override/no-such-place] "
                    + "help: below a list a path goes on with a position, from 0 to the number of its elements"
            ])
        #expect(synthesis["s"]?["Resources", "R", "Properties"] == ["List": [1, 2]])
    }

    @Test("Metadata that is no object is reported")
    func metadata() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let function: MapValue<JSON> = StringValue.base64("x").cast()
            Resource("R", in: stack, type: "T").metadata = function
            stack.templateMetadata = function
        }
        #expect(synthesis.findings.map(\.ruleID) == ["value/not-an-object", "value/not-an-object"])
        #expect(
            synthesis.findings.map(\.message) == [
                "'Metadata' of 's/R' is not an object with literal keys",
                "'Metadata' of 's' is not an object with literal keys",
            ])
    }
}
