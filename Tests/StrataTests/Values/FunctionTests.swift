import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Functions")
struct FunctionTests {
    @Test("Joins: literal elements alone make a literal")
    func join() {
        #expect(property(StringValue.join("-", ["a", "b"])) == "a-b")
        #expect(property(StringValue.join("-", [])) == "")
        #expect(
            property { _, queue in StringValue.join(":", ["a", queue.ref]) }
                == ["Fn::Join": [":", ["a", ["Ref": "Queue"]]]])
        #expect(
            property(AWS.notificationARNs.joined(separator: ","))
                == ["Fn::Join": [",", ["Ref": "AWS::NotificationARNs"]]])
        #expect(property((["a", "b"] as ListValue).joined(separator: ",")) == "a,b")
    }

    @Test("Split and select")
    func splitAndSelect() {
        #expect(
            property { _, queue in queue.ref.split(separator: "/").select(2) }
                == ["Fn::Select": [2, ["Fn::Split": ["/", ["Ref": "Queue"]]]]])
        #expect(
            property(ListValue.split(",", "a,b")) == ["Fn::Split": [",", "a,b"]])
        #expect(property(StringValue.select(0, from: ["a", "b"])) == ["Fn::Select": [0, ["a", "b"]]])
    }

    @Test("Base64, Cidr, availability zones")
    func various() {
        #expect(property(StringValue.base64("text")) == ["Fn::Base64": "text"])
        #expect(
            property(ListValue.cidr("10.0.0.0/16", count: 4, bits: 8)) == ["Fn::Cidr": ["10.0.0.0/16", 4, 8]])
        #expect(property(ListValue.availabilityZones()) == ["Fn::GetAZs": ""])
        #expect(
            property(ListValue.availabilityZones(of: AWS.region)) == ["Fn::GetAZs": ["Ref": "AWS::Region"]])
    }

    @Test("What other programs export or put out is imported by name")
    func imports() {
        #expect(property(StringValue.importValue("shared:Vpc")) == ["Fn::ImportValue": "shared:Vpc"])
        #expect(
            property(StringValue.importValue("\(AWS.region)-vpc"))
                == ["Fn::ImportValue": ["Fn::Sub": "${AWS::Region}-vpc"]])
        #expect(
            property(StringValue.getStackOutput("Vpc", of: "network"))
                == ["Fn::GetStackOutput": ["StackName": "network", "OutputName": "Vpc"]])
        #expect(
            property(
                StringValue.getStackOutput("Vpc", of: "network", region: "eu-west-1", role: "arn:aws:iam::1:role/r"))
                == [
                    "Fn::GetStackOutput": [
                        "StackName": "network", "OutputName": "Vpc", "Region": "eu-west-1",
                        "RoleArn": "arn:aws:iam::1:role/r",
                    ]
                ])
        #expect(property(StringValue.parameterStore("/a/b")) == "{{resolve:ssm:/a/b}}")
        #expect(property(StringValue.parameterStore("/a/b", version: 3)) == "{{resolve:ssm:/a/b:3}}")
    }

    @Test("A template string in CloudFormation's own syntax is left alone")
    func sub() {
        #expect(property(StringValue.sub("${AWS::Region}-${!x}")) == ["Fn::Sub": "${AWS::Region}-${!x}"])
        #expect(
            property { _, queue in StringValue.sub("${q}", variables: ["q": queue.ref]) }
                == ["Fn::Sub": ["${q}", ["q": ["Ref": "Queue"]]]])
    }

    @Test("A condition chooses between two values, or one and none")
    func conditional() {
        #expect(
            property { stack, _ in
                StringValue.if(Condition("IsProd", in: stack, AWS.region == "eu-west-1"), "big", else: "small")
            } == ["Fn::If": ["IsProd", "big", "small"]])
        #expect(
            property { stack, _ in IntegerValue.if(Condition("C", in: stack, AWS.region == "x"), 3) }
                == ["Fn::If": ["C", 3, ["Ref": "AWS::NoValue"]]])
    }

    @Test("A mapping is looked up by two keys")
    func findInMap() {
        #expect(
            property { stack, _ in
                StringValue.findInMap(Mapping("M", in: stack, ["eu": ["a": "b"]]), AWS.region, "a")
            } == ["Fn::FindInMap": ["M", ["Ref": "AWS::Region"], "a"]])
    }

    @Test("Pseudo parameters")
    func pseudoParameters() {
        let values: [(any ValueConvertible, String)] = [
            (AWS.accountID, "AWS::AccountId"), (AWS.notificationARNs, "AWS::NotificationARNs"),
            (AWS.noValue(StringValue.self), "AWS::NoValue"), (AWS.partition, "AWS::Partition"),
            (AWS.region, "AWS::Region"), (AWS.stackID, "AWS::StackId"), (AWS.stackName, "AWS::StackName"),
            (AWS.urlSuffix, "AWS::URLSuffix"),
        ]
        for (value, name) in values { #expect(property(value) == ["Ref": .string(name)]) }
    }

    @Test("What only the language extensions know brings their transform, once")
    func languageExtensions() {
        func transform(_ value: (Stack) -> any ValueConvertible) -> TemplateValue? {
            TestTemplate { stack in
                let holder = Resource("R", in: stack, type: "T")
                holder[property: "A"] = JSON(expression: value(stack).expression)
                holder[property: "B"] = JSON(expression: value(stack).expression)
            }["Transform"]
        }
        func map(_ stack: Stack) -> Mapping {
            Mapping(stack.node.child("M") ?? stack.node) ?? Mapping("M", in: stack, ["a": ["b": "c"]])
        }
        func parameter(_ stack: Stack) -> Parameter {
            Parameter(stack.node.child("P") ?? stack.node) ?? Parameter("P", in: stack)
        }
        #expect(
            transform { StringValue.toJSONString(["a": JSON(parameter($0).value)]) }
                == "AWS::LanguageExtensions")
        #expect(transform { _ in AWS.notificationARNs.length } == "AWS::LanguageExtensions")
        #expect(transform { StringValue.findInMap(map($0), "a", "b", default: "c") } == "AWS::LanguageExtensions")
        #expect(transform { StringValue.findInMap(map($0), "\(AWS.region)x", "b") } == "AWS::LanguageExtensions")
        #expect(transform { StringValue.findInMap(map($0), AWS.region, "b") } == nil)
        #expect(
            transform { StringValue.findInMap(map($0), .findInMap(map($0), "a", "b"), "b") } == nil)
        #expect(
            transform { stack in
                stack.transform("AWS::Serverless-2016-10-31")
                return AWS.notificationARNs.length
            } == ["AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"])
        #expect(
            transform { stack in
                stack.transform("AWS::LanguageExtensions")
                return AWS.notificationARNs.length
            } == "AWS::LanguageExtensions")
    }

    @Test("Functions with an object argument")
    func objects() {
        #expect(
            property { _, queue in StringValue.toJSONString(["queue": JSON(queue.attribute("X"))]) }
                == ["Fn::ToJsonString": ["queue": ["Fn::GetAtt": ["Queue", "X"]]]])
        #expect(
            property(StringValue.transform("Macro", parameters: ["a": AWS.region]))
                == ["Fn::Transform": ["Name": "Macro", "Parameters": ["a": ["Ref": "AWS::Region"]]]])
    }
}
