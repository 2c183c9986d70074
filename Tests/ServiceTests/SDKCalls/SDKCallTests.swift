import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataSDKCalls
import StrataTesting
import Testing

@Suite("Calls of AWS APIs as resources")
struct SDKCallTests {
    private func trust(_ service: String, in stack: Stack) -> SDKCall {
        SDKCall(
            "Trust-\(service)", in: stack,
            onCreate: .call(
                service: "organizations", action: "EnableAWSServiceAccess",
                parameters: ["ServicePrincipal": JSON(service)]),
            onDelete: .call(
                service: "organizations", action: "DisableAWSServiceAccess",
                parameters: ["ServicePrincipal": JSON(service)]),
            physicalID: .fixed(StringValue(service)), policy: .actions(on: ["*"])
        )
    }

    @Test("A call needs its policy and the function, which are deleted after it; all calls share the function")
    func wiring() {
        let sample = TestTemplate { stack in
            _ = trust("ram.amazonaws.com", in: stack)
            _ = trust("sso.amazonaws.com", in: stack)
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::Lambda::Function").count == 1)
        let calls = sample.ids(of: "Custom::SDKCall")
        let policies = sample.ids(of: "AWS::IAM::Policy")
        #expect(calls.count == 2 && policies.count == 2)
        let invocation = sample.ids(of: "AWS::Lambda::EventInvokeConfig")[0]
        #expect(Set(sample[resource: calls[0]]?.dependsOn ?? []) == [invocation, policies[0]])
        #expect(
            sample.properties(of: "Custom::SDKCall", calls[0]) == [
                "Create":
                    #"{"action":"EnableAWSServiceAccess","parameters":{"ServicePrincipal":"ram.amazonaws.com"},"service":"organizations"}"#,
                "Delete":
                    #"{"action":"DisableAWSServiceAccess","parameters":{"ServicePrincipal":"ram.amazonaws.com"},"service":"organizations"}"#,
                "PhysicalResourceId": "ram.amazonaws.com", "ServiceTimeout": 360,
                "ServiceToken": ["Fn::GetAtt": [.string(sample.ids(of: "AWS::Lambda::Function")[0]), "Arn"]],
            ]
        )
        #expect(
            sample.statements()[0] == [
                "Action": ["organizations:DisableAWSServiceAccess", "organizations:EnableAWSServiceAccess"],
                "Effect": "Allow", "Resource": "*",
            ]
        )
        #expect(sample.properties(of: "AWS::Lambda::EventInvokeConfig")?["MaximumRetryAttempts"] == 0)
        #expect(sample.properties(of: "AWS::Logs::LogGroup") == ["RetentionInDays": 30])
    }

    @Test("References stand in the text of the parameters, lists joined")
    func references() {
        let sample = TestTemplate { stack in
            let names = Parameter("Names", in: stack, type: .stringList)
            _ = SDKCall(
                "Call", in: stack,
                onCreate: .call(
                    service: "ssm", action: "GetParameters",
                    parameters: ["Names": JSON(names.listValue), "Where": "\(AWS.region)/x", "Deep": [1, true]],
                    region: AWS.region),
                policy: .actions(on: ["*"])
            )
        }
        #expect(sample.messages == [])
        let text = sample.properties(of: "Custom::SDKCall")?["Create"]
        let function = text?["Fn::Sub"]
        #expect(
            function?.arrayValue?.first?.stringValue?.contains(
                #""Where":"${AWS::Region}/x","Deep":[1,true]},"region":"#)
                == true,
            "\(String(describing: text))"
        )
    }

    @Test("Fields of the response are attributes, and are asked for when they are read")
    func outputs() {
        let sample = TestTemplate { stack in
            let call = SDKCall(
                "Call", in: stack,
                onUpdate: .call(service: "organizations", action: "DescribeOrganization"),
                physicalID: .response("Organization.Id"), outputs: ["Organization.Arn"], policy: .actions(on: ["*"])
            )
            Output("Root", in: stack, value: call["Organization.MasterAccountId"])
            Output("Id", in: stack, value: call.physicalID)
        }
        #expect(sample.messages == [])
        let call = sample.properties(of: "Custom::SDKCall")
        #expect(call?["Outputs"] == ["Organization.Arn", "Organization.MasterAccountId"])
        #expect(call?["Create"] == call?["Update"])
        let id = sample.ids(of: "Custom::SDKCall")[0]
        #expect(
            sample.template.outputs["Root"]?.value == ["Fn::GetAtt": [.string(id), "Organization.MasterAccountId"]])
    }

    @Test("IAM's names of actions follow from the calls, also where they differ")
    func actions() {
        func names(_ service: String, _ action: String) -> TemplateValue? {
            let sample = TestTemplate { stack in
                _ = SDKCall(
                    "Call", in: stack, onCreate: .call(service: service, action: action), policy: .actions(on: ["*"]))
            }
            return sample.statements().first?["Action"]
        }
        #expect(names("sesv2", "CreateEmailIdentity") == "ses:CreateEmailIdentity")
        #expect(names("SSOAdmin", "ListInstances") == "sso:ListInstances")
        #expect(names("s3", "ListObjectsV2") == "s3:ListBucket")
        #expect(names("lambda", "Invoke") == "lambda:InvokeFunction")
        #expect(names("S3", "CopyObject") == ["s3:GetObject", "s3:PutObject"])
        #expect(names("cognito-idp", "CreateUserPool") == "cognito-idp:CreateUserPool")
        #expect(names("StepFunctions", "StartExecution") == "states:StartExecution")
    }

    @Test("What cannot work is reported where it is declared")
    func findings() {
        let sample = TestTemplate { stack in
            SDKCall("Nothing", in: stack, policy: .statements([]))
            SDKCall(
                "Gateway", in: stack, onCreate: .call(service: "apigateway", action: "createRestApi"),
                policy: .actions(on: ["*"]))
            SDKCall(
                "Own", in: stack,
                onCreate: .call(service: "sqs", action: "DeleteQueue", parameters: ["QueueUrl": SDKCall.ownID]),
                policy: .actions(on: ["*"]))
            SDKCall(
                "Outputs", in: stack, onCreate: .call(service: "sqs", action: "CreateQueue"), outputs: ["QueueUrl"],
                policy: .actions(on: ["*"]))
        }
        #expect(
            Set(sample.messages) == [
                "sdk-call/declaration: 'app/Nothing' calls nothing",
                "sdk-call/declaration: 'app/Gateway' calls the action 'createRestApi', allowed are names as the API writes them",
                "sdk-call/declaration: 'app/Gateway' calls createRestApi of apigateway, for which IAM's action does not "
                    + "follow from the name",
                "sdk-call/declaration: 'app/Own' uses its own physical id in the call for creation, which makes the id",
                "sdk-call/outputs: 'app/Outputs' has outputs, but an update makes no call that would yield them",
            ]
        )
    }

    @Test("What an action does on the caller's behalf can be allowed too")
    func additions() {
        let sample = TestTemplate { stack in
            SDKCall(
                "Call", in: stack, onCreate: .call(service: "organizations", action: "EnableAWSServiceAccess"),
                policy: .actions(on: ["*"]).adding(
                    PolicyStatement(
                        actions: ["iam:CreateServiceLinkedRole"], resources: ["arn:aws:iam::*:role/aws-service-role/*"])
                ))
        }
        #expect(sample.statements().count == 2)
    }
}
