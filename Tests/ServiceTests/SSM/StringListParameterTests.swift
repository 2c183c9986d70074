import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataSSM
import StrataTesting
import Testing

@Suite("Lists in the parameter store")
struct StringListParameterTests {
    @Test("A list is of type StringList, its elements joined by commas, and may be read and written by its ARN")
    func parameter() {
        let sample = TestTemplate { stack in
            let topic = Resource("Topic", in: stack, type: "AWS::SNS::Topic")
            let list = StringListParameter(
                "List", in: stack, name: "/network/ids", values: [topic.ref, "b"], description: "two")
            let role = Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            list.grantRead(to: role)
            list.grantWrite(to: role)
        }
        #expect(sample.messages == [])
        let id = sample.ids(of: "AWS::SSM::Parameter").first ?? ""
        #expect(
            sample.properties(of: "AWS::SSM::Parameter") == [
                "Description": "two", "Name": "/network/ids", "Type": "StringList",
                "Value": ["Fn::Join": [",", [["Ref": "Topic"], "b"]]],
            ])
        let arn: TemplateValue = [
            "Fn::Sub": .string("arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${\(id)}")
        ]
        #expect(sample.statements().compactMap { $0["Resource"] } == [arn])
        #expect(
            sample.statements().compactMap { $0["Action"] } == [
                ["ssm:GetParameter", "ssm:GetParameters", "ssm:PutParameter"]
            ])
    }

    @Test("A lookup is a template parameter of a list type, whose elements CloudFormation checks if asked to")
    func lookup() {
        let sample = TestTemplate { stack in
            let texts = StringListParameter.lookup("Texts", in: stack, name: "/a")
            let subnets = StringListParameter.lookup("Subnets", in: stack, name: "/b", of: "AWS::EC2::Subnet::Id")
            Resource("Use", in: stack, type: "Custom::Use", properties: ["A": JSON(texts), "B": JSON(subnets)])
        }
        #expect(sample.messages == [])
        let types = sample.template.parameters.values.map(\.type)
        #expect(
            types == [
                "AWS::SSM::Parameter::Value<List<String>>", "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>",
            ])
        #expect(
            sample.properties(of: "Custom::Use")
                == ["A": ["Ref": "TextsParameter"], "B": ["Ref": "SubnetsParameter"]])
    }

    @Test("No elements, empty ones, ones with commas, too many and bad names are reported")
    func badValues() {
        let sample = TestTemplate { stack in
            StringListParameter("A", in: stack, values: [])
            StringListParameter("B", in: stack, values: ["a,b", ""])
            StringListParameter("C", in: stack, values: ListValue((0..<1_366).map { _ in "xy" }))
            StringListParameter("D", in: stack, name: "a/b", values: ["x"])
        }
        #expect(
            sample.messages == [
                "ssm/value: the value of 'app/A' is 0 bytes, allowed are 1 to 4096 bytes",
                "ssm/element: an element of 'app/B' is 'a,b', allowed are texts without commas that are not empty",
                "ssm/element: an element of 'app/B' is '', allowed are texts without commas that are not empty",
                "ssm/value: the value of 'app/C' is 4097 bytes, allowed are 1 to 4096 bytes",
                "ssm/name: the parameter name 'a/b' of 'app/D' is a path without a slash in front",
            ])
    }
}
