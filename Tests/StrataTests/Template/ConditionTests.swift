import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Conditions")
struct ConditionTests {
    private func written(_ expression: (Stack) -> ConditionExpression) -> TemplateValue {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            _ = Condition("Under", in: stack, expression(stack))
        }
        return synthesis["s"]?["Conditions", "Under"] ?? .null
    }

    private func equals(_ value: String) -> TemplateValue {
        ["Fn::Equals": [["Ref": "AWS::Region"], .string(value)]]
    }

    @Test("Comparisons and their combinations are CloudFormation's functions")
    func operators() {
        #expect(written { _ in AWS.region == "a" } == equals("a"))
        #expect(written { _ in AWS.region != "a" } == ["Fn::Not": [equals("a")]])
        #expect(written { _ in AWS.region == "a" && AWS.region == "b" } == ["Fn::And": [equals("a"), equals("b")]])
        #expect(written { _ in AWS.region == "a" || AWS.region == "b" } == ["Fn::Or": [equals("a"), equals("b")]])
        #expect(
            written { _ in !(AWS.region == "a" || AWS.region == "b") && AWS.region == "c" }
                == ["Fn::And": [["Fn::Not": [["Fn::Or": [equals("a"), equals("b")]]]], equals("c")]])
        #expect(
            written { _ in .equals(IntegerValue(1), BooleanValue(true)) } == ["Fn::Equals": [1, true]])
    }

    @Test("Chains are one function of up to ten operands, longer ones nest", arguments: [2, 3, 10, 11, 19, 20, 101])
    func chains(count: Int) {
        let operands = (0..<count).map { ConditionExpression.equals(AWS.region, StringValue("\($0)")) }
        let value = written { _ in operands.dropFirst().reduce(operands[0]) { $0 && $1 } }
        var found: [String] = []
        func collect(_ value: TemplateValue) {
            if let parts = value["Fn::And"]?.arrayValue {
                #expect((2...10).contains(parts.count))
                parts.forEach(collect)
            } else {
                found.append(value["Fn::Equals"]?[1]?.stringValue ?? "?")
            }
        }
        collect(value)
        #expect(found == (0..<count).map(String.init))
        #expect((value["Fn::And"]?.arrayValue?.count == count) == (count <= 10))
    }

    @Test("A condition can be part of another, by name")
    func byName() {
        let value = written { stack in
            let a = Condition("A", in: stack, AWS.region == "a")
            let b = Condition("B", in: stack, AWS.region == "b")
            return a.holds || !b
        }
        #expect(value == ["Fn::Or": [["Condition": "A"], ["Fn::Not": [["Condition": "B"]]]]])
    }

    @Test("A condition on a resource of its template is reported; on one of the stack around it, it is a parameter")
    func resources() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let queue = Resource("Q", in: stack, type: "AWS::SQS::Queue")
            _ = Condition("C", in: stack, "\(queue.ref)/a" == "b")
            let nested = NestedStack("N", in: stack)
            Resource("R", in: nested, type: "T")
            _ = Condition("C", in: nested, queue.ref == "b")
        }
        #expect(
            synthesis.texts == [
                "error: condition 's/C' refers to the resource 's/Q', which is not there yet when CloudFormation decides "
                    + "it [reference/in-condition] help: compare parameters, pseudo parameters and mappings"
            ])
        #expect(synthesis["s-N"]?["Conditions", "C", "Fn::Equals"]?[0] == ["Ref": "referencetosQB5184BA8Ref"])
    }

    @Test("A condition or mapping of another template is reported")
    func otherTemplate() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let condition = Condition("C", in: stack, AWS.region == "a")
            let mapping = Mapping("M", in: stack, ["a": ["b": "c"]])
            let parameter = Parameter("P", in: stack)
            Resource("R", in: stack, type: "T")
            let nested = NestedStack("N", in: stack)
            let resource = Resource(
                "R", in: nested, type: "T",
                properties: [
                    "A": JSON(StringValue.if(condition, "x")), "B": JSON(StringValue.findInMap(mapping, "a", "b")),
                ])
            resource.condition = condition
            Output("O", in: nested, value: "x" as StringValue, condition: condition)
            _ = Condition("D", in: nested, !condition)
            ParameterRule("Rule", in: nested, assertions: [.init(parameter.attribute("VpcId") == "x")])
        }
        func text(_ user: String, _ target: String) -> String {
            "error: 's/N/\(user)' uses 's/\(target)', which is in another template [reference/other-template] help: "
                + "conditions, mappings and rules hold within their template; declare one in 's/N' too"
        }
        #expect(
            synthesis.texts == [
                text("R", "C"), text("R", "M"), text("R", "C"), text("O", "C"), text("D", "C"), text("Rule", "P"),
            ])
    }
}
