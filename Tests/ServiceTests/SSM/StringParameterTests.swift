import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataSSM
import StrataTesting
import Testing

@Suite("Parameters of the parameter store")
struct StringParameterTests {
    @Test("A parameter has a name, a value and a type, and may be read by its ARN")
    func parameter() {
        let sample = TestTemplate { stack in
            let parameter = StringParameter(
                "OrdersTopicArnParam", in: stack, name: "/orders/ingestion/topic/arn", value: "x", description: "topic")
            parameter.grantRead(to: Role("Role", in: stack, assumedBy: .service("lambda.amazonaws.com")))
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::SSM::Parameter", "OrdersTopicArnParamFE5E67CD")
                == ["Description": "topic", "Name": "/orders/ingestion/topic/arn", "Type": "String", "Value": "x"]
        )
        #expect(
            sample.statements() == [
                [
                    "Action": ["ssm:GetParameter", "ssm:GetParameters"], "Effect": "Allow",
                    "Resource": [
                        "Fn::Sub":
                            "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${OrdersTopicArnParamFE5E67CD}"
                    ],
                ]
            ]
        )
    }

    @Test("A lookup is a template parameter with the AWS CDK's logical id")
    func lookup() {
        let sample = TestTemplate { stack in
            let arn = StringParameter.lookup("OrdersTopicArnParam", in: stack, name: "/orders/ingestion/topic/arn")
            Resource("Use", in: stack, type: "Custom::Use", properties: ["Arn": JSON(arn)])
        }
        #expect(sample.messages == [])
        let parameter = sample.template.parameters["OrdersTopicArnParamParameter"]
        #expect(parameter?.type == "AWS::SSM::Parameter::Value<String>")
        #expect(parameter?.defaultValue == "/orders/ingestion/topic/arn")
        #expect(sample.properties(of: "Custom::Use") == ["Arn": ["Ref": "OrdersTopicArnParamParameter"]])
    }

    @Test("What the parameter store does not take is reported with what is allowed")
    func badValues() {
        let sample = TestTemplate { stack in
            StringParameter("A", in: stack, name: "/aws/x", value: "")
            StringParameter("B", in: stack, name: "a/b", value: StringValue(String(repeating: "x", count: 4_097)))
            StringParameter("C", in: stack, name: "/a b", value: "x")
            StringParameter(
                "D", in: stack, name: StringValue(String(repeating: "/a", count: 16)), value: "x")
        }
        let deep = String(repeating: "/a", count: 16)
        #expect(
            sample.messages == [
                "ssm/value: the value of 'app/A' is 0 bytes, allowed are 1 to 4096 bytes",
                "ssm/value: the value of 'app/B' is 4097 bytes, allowed are 1 to 4096 bytes",
                "ssm/name: the parameter name '/aws/x' of 'app/A' begins with 'aws', allowed is neither aws nor ssm",
                "ssm/name: the parameter name 'a/b' of 'app/B' is a path without a slash in front",
                "ssm/name: the parameter name '/a b' of 'app/C' holds ' ', allowed are letters, digits and /.-_",
                "ssm/name: the parameter name '\(deep)' of 'app/D' has 16 levels, allowed are 15",
            ]
        )
    }
}
