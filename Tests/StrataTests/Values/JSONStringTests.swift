import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Values as JSON strings")
struct JSONStringTests {
    /// What `toJSONString` of a value comes to in a template, and the template's transform.
    private func written(_ value: (Stack) -> JSON) -> (value: TemplateValue, transform: TemplateValue?) {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T", properties: ["P": JSON(.toJSONString(value(stack)) as StringValue)])
        }
        return (
            synthesis["s"]?["Resources", "R", "Properties", "P"] ?? .null, synthesis["s"]?["Transform"]
        )
    }

    private func text(_ value: (Stack) -> JSON) -> TemplateValue {
        let (text, transform) = written(value)
        return transform == nil ? text : .null
    }

    private func needsMacro(_ value: (Stack) -> JSON) -> Bool {
        let (text, transform) = written(value)
        return transform == "AWS::LanguageExtensions" && text["Fn::ToJsonString"] != nil
    }

    @Test("A literal is text, and the template has no transform")
    func literal() {
        #expect(text { _ in ["b": 1, "a": ["x\"y", nil, true, 1.5]] } == #"{"b":1,"a":["x\"y",null,true,1.5]}"#)
        #expect(text { _ in "${x}" } == #""${x}""#)
    }

    @Test("Values that JSON does not escape stand in Fn::Sub")
    func plainValues() {
        #expect(
            text { _ in ["region": JSON(AWS.region), "all": "\(AWS.partition):\"*"] }
                == ["Fn::Sub": #"{"region":"${AWS::Region}","all":"${AWS::Partition}:\"*"}"#])
        #expect(
            text { stack in
                let queue = Resource("Q", in: stack, type: "AWS::SQS::Queue")
                let bucket = Resource("B", in: stack, type: "AWS::S3::Bucket", properties: ["BucketName": "b-1"])
                return [JSON(queue.ref), JSON(queue.attribute("Arn")), JSON(bucket.ref)]
            } == ["Fn::Sub": #"["${Q}","${Q.Arn}","${B}"]"#])
    }

    @Test("A reference that crosses a stack is text as well")
    func crossing() {
        let synthesis = TestApp { app in
            let queue = Resource("Q", in: Stack("a", in: app), type: "AWS::SQS::Queue")
            let text = StringValue.toJSONString([JSON(queue.attribute("Arn"))])
            Resource("R", in: Stack("b", in: app), type: "T", properties: ["P": JSON(text)])
        }
        synthesis.expectNoFindings()
        #expect(synthesis["b"]?["Transform"] == nil)
        let written = synthesis["b"]?["Resources", "R", "Properties", "P"]
        #expect(written?["Fn::Sub"]?.arrayValue?.first == #"["${Value1}"]"#)
    }

    @Test(
        "What could hold quotes, or is no string, is left to CloudFormation",
        arguments: [
            "parameter", "list", "number", "if", "custom", "role path", "bucket name", "written function", "attribute",
        ])
    func others(kind: String) {
        #expect(
            needsMacro { stack in
                switch kind {
                case "parameter": [JSON(Parameter("P", in: stack).value)]
                case "list": ["a": JSON(AWS.notificationARNs)]
                case "number": ["a": JSON(Parameter("P", in: stack, type: .number).integerValue)]
                case "if": [JSON(.if(Condition("C", in: stack, AWS.region == "a"), "b", else: "c") as StringValue)]
                case "custom": [JSON(Resource("C", in: stack, type: "Custom::C").attribute("Arn"))]
                case "role path":
                    [
                        JSON(
                            Resource("R2", in: stack, type: "AWS::IAM::Role", properties: ["Path": "/\"/"])
                                .attribute("Arn"))
                    ]
                case "bucket name":
                    [
                        JSON(
                            Resource(
                                "B", in: stack, type: "AWS::S3::Bucket",
                                properties: ["BucketName": JSON(Parameter("P", in: stack).value)]
                            ).ref)
                    ]
                case "attribute":
                    [JSON(Resource("I", in: stack, type: "AWS::EC2::Instance").attribute("PublicDnsName"))]
                default: ["a": ["Ref": "AWS::Region"]]
                }
            })
    }

    @Test("A role's ARN is plain unless its path is not")
    func roles() {
        #expect(
            text { stack in
                [
                    JSON(
                        Resource("Role", in: stack, type: "AWS::IAM::Role", properties: ["Path": "/a/"]).attribute(
                            "Arn"))
                ]
            } == ["Fn::Sub": #"["${Role.Arn}"]"#])
    }

    @Test("A key that is there twice is still reported")
    func duplicates() {
        let synthesis = TestApp { app in
            let value: JSON = JSON(fields: [("a", 1), ("a", 2)])
            Resource(
                "R", in: Stack("s", in: app), type: "T", properties: ["P": JSON(.toJSONString(value) as StringValue)])
        }
        #expect(synthesis.findings.map(\.ruleID) == ["value/duplicate-key"])
    }

    @Test("Aspects that rename what stands in the value are followed")
    func renamed() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T", properties: ["P": JSON(.toJSONString(["n": "old"]) as StringValue)])
            stack.apply("rename") { $0.replaceStrings { $0 == "old" ? "new" : nil } }
        }
        #expect(synthesis["s"]?["Resources", "R", "Properties", "P"] == #"{"n":"new"}"#)
    }
}
