import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Outputs, mappings and rules")
struct SectionTests {
    @Test("An output tells a value, and may export it")
    func outputs() {
        let app = App()
        let stack = Stack("s", in: app)
        let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        let condition = Condition("C", in: stack, AWS.region == "x")
        let output = Output(
            "Arn", in: stack, value: queue.attribute("Arn"), description: "The queue",
            exportName: "\(AWS.stackName)-arn", condition: condition)
        Output("Plain", in: stack, value: 3 as IntegerValue)
        #expect(output.description == "The queue")
        #expect(output.exportName != nil)
        output.description = "Its ARN"
        let changed = Output("Changed", in: stack, value: "a" as StringValue, exportName: "gone")
        changed.value = "b"
        changed.exportName = nil
        #expect(
            TestApp(app)["s"]?["Outputs"] == [
                "Arn": [
                    "Description": "Its ARN", "Condition": "C", "Value": ["Fn::GetAtt": ["Queue", "Arn"]],
                    "Export": ["Name": ["Fn::Sub": "${AWS::StackName}-arn"]],
                ],
                "Plain": ["Value": 3], "Changed": ["Value": "b"],
            ])
    }

    @Test("An output tells a literal or an interpolated string as it is written")
    func outputTexts() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            Output("Literal", in: stack, value: "a")
            Output("Text", in: stack, value: "https://\(AWS.region)/", exportName: "url")
        }
        #expect(
            synthesis["s"]?["Outputs"] == [
                "Literal": ["Value": "a"],
                "Text": ["Value": ["Fn::Sub": "https://${AWS::Region}/"], "Export": ["Name": "url"]],
            ])
    }

    @Test("A mapping is a table of literals")
    func mappings() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            _ = Mapping("Sizes", in: stack, ["eu": ["web": "big", "zones": ["a", "b"]], "us": ["web": 3]])
        }
        #expect(
            synthesis["s"]?["Mappings", "Sizes"]
                == ["eu": ["web": "big", "zones": ["a", "b"]], "us": ["web": 3]])
    }

    @Test("A mapping with a reference or a function is reported")
    func notLiteral() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            _ = Mapping("M", in: stack, ["a": ["b": [JSON(AWS.region)]]])
        }
        #expect(
            synthesis.texts == [
                "error: mapping 's/M' holds a reference or a function; a mapping is made of literals "
                    + "[mapping/not-literal] help: write the values out, or choose between values with "
                    + ".if(condition, …, else: …)"
            ])
    }

    @Test("A rule holds its condition and assertions, with every rule function")
    func rules() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            let stage = Parameter("Stage", in: stack)
            let subnet = Parameter("Subnet", in: stack, type: "AWS::EC2::Subnet::Id")
            let subnets: ListValue<StringValue> = .allParameters(ofType: "AWS::EC2::Subnet::Id")
            ParameterRule(
                "Rule", in: stack, when: stage.value == "prod",
                assertions: [
                    .init(.contains(["a", "b"], stage.value), "a or b"),
                    .init(.eachMember(of: subnets, equals: subnet.value)),
                    .init(.eachMember(of: subnets, isIn: ["x"])),
                    .init(subnet.attribute("VpcId") == "vpc"),
                    .init(
                        .eachMember(of: .attribute("VpcId", ofAllParametersOfType: "AWS::EC2::Subnet::Id"), equals: "v")
                    ),
                ])
        }
        let all: TemplateValue = ["Fn::RefAll": "AWS::EC2::Subnet::Id"]
        #expect(
            synthesis["s"]?["Rules", "Rule"] == [
                "RuleCondition": ["Fn::Equals": [["Ref": "Stage"], "prod"]],
                "Assertions": [
                    [
                        "Assert": ["Fn::Contains": [["a", "b"], ["Ref": "Stage"]]], "AssertDescription": "a or b",
                    ],
                    ["Assert": ["Fn::EachMemberEquals": [all, ["Ref": "Subnet"]]]],
                    ["Assert": ["Fn::EachMemberIn": [all, ["x"]]]],
                    ["Assert": ["Fn::Equals": [["Fn::ValueOf": ["Subnet", "VpcId"]], "vpc"]]],
                    [
                        "Assert": [
                            "Fn::EachMemberEquals": [
                                ["Fn::ValueOfAll": ["AWS::EC2::Subnet::Id", "VpcId"]], "v",
                            ]
                        ]
                    ],
                ],
            ])
    }
}
