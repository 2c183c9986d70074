import CloudFormation
import OrderedCollections
import Strata
import StrataCloudFormation
import StrataTesting
import Testing

@Suite("References of StackSets")
struct StackSetReferenceTests {
    @Test("A value of the stack around comes in as a parameter, one for all who use it")
    func fromStack() {
        let sample = TestTemplate.stackSet { stack, set in
            let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            Resource(
                "A", in: set, type: "Custom::R", properties: ["P": JSON(queue.attribute("Arn")), "Q": "\(queue.ref)!"])
            Resource("B", in: set, type: "Custom::R", properties: ["P": JSON(queue.attribute("Arn"))])
        }
        #expect(sample.messages == [])
        let ids = sample.body.parameters.keys.elements
        #expect(ids.count == 2)
        #expect(ids.allSatisfy { sample.body.parameters[$0]?.type == "String" })
        #expect(sample.body.resources["A"]?.properties["P"] == ["Ref": .string(ids[0])])
        #expect(sample.body.resources["A"]?.properties["Q"] == ["Fn::Sub": .string("${\(ids[1])}!")])
        #expect(sample.body.resources["B"]?.properties["P"] == ["Ref": .string(ids[0])])
        #expect(sample.arguments == [ids[0]: ["Fn::GetAtt": ["Queue", "Arn"]], ids[1]: ["Ref": "Queue"]])
    }

    @Test("Pseudo parameters stay: they are those of the account that is deployed to")
    func pseudoParameters() {
        let sample = TestTemplate.stackSet { _, set in
            Resource("A", in: set, type: "Custom::R", properties: ["P": JSON(AWS.accountID), "Q": "x-\(AWS.region)"])
        }
        #expect(sample.body.parameters.isEmpty)
        #expect(
            sample.body.resources["A"]?.properties == [
                "P": ["Ref": "AWS::AccountId"], "Q": ["Fn::Sub": "x-${AWS::Region}"],
            ])
    }

    @Test(
        "A value out of a nested stack comes in through the stack around, and so it does into a StackSet in a nested stack"
    )
    func fromNested() {
        let sample = TestTemplate("org") { stack in
            let inner = Resource("Queue", in: NestedStack("N", in: stack), type: "AWS::SQS::Queue")
            let set = StackSet("Set", in: stack, deployment: .sample)
            Resource("A", in: set, type: "Custom::R", properties: ["P": JSON(inner.attribute("Arn"))])
            let second = StackSet("Second", in: NestedStack("M", in: stack), deployment: .sample)
            Resource("A", in: second, type: "Custom::R", properties: ["P": JSON(inner.attribute("Arn"))])
        }
        #expect(sample.messages == [])
        let nested = sample.template.resources.keys.first { $0.hasPrefix("NNested") } ?? ""
        let output = sample.nested.first?.template.outputs.keys.first ?? ""
        #expect(
            Array(sample.arguments.values) == [["Fn::GetAtt": [.string(nested), .string("Outputs.\(output)")]]])
        let around = sample.nested.last?.template
        let parameter = around?.parameters.keys.first ?? ""
        let own = sample.stackSets.last?.template.parameters.keys.first ?? ""
        #expect(
            around?.resources["SecondStackSet"]?.properties["Parameters"]
                == [["ParameterKey": .string(own), "ParameterValue": ["Ref": .string(parameter)]]])
        #expect(sample.stackSets.map(\.id) == ["org-Set", "org-M-Second"])
    }

    @Test("A value of another stack is read by the stack around, in the way that the reference says")
    func fromOtherStack() {
        func argument(_ strength: ReferenceStrength, onBody: Bool) -> (TemplateValue?, TestTemplate) {
            let app = App()
            let other = Stack("other", in: app)
            let queue = Resource("Queue", in: other, type: "AWS::SQS::Queue", properties: ["QueueName": "jobs"])
            let stack = Stack("org", in: app)
            let set = StackSet("Set", in: stack, deployment: .sample)
            if onBody { set.references = strength }
            let arn: StringValue = queue.attribute("Arn")
            Resource(
                "A", in: set, type: "Custom::R", properties: ["P": JSON(onBody ? arn : arn.reference(strength))])
            let template = TestTemplate(of: stack)
            return (template.stackSet["Parameters"]?.arrayValue?.first?["ParameterValue"], template)
        }
        for onBody in [true, false] {
            let (strong, template) = argument(.strong, onBody: onBody)
            #expect(strong?["Fn::ImportValue"] != nil)
            #expect(template.findings.map(\.ruleID) == [])
            #expect(template.dependencies == ["other"])
            #expect(argument(.weak, onBody: onBody).0?["Fn::GetStackOutput"]?["StackName"] == "other")
            let (read, published) = argument(.parameter, onBody: onBody)
            let lookup = read?["Ref"]?.stringValue ?? ""
            #expect(
                published.template.parameters[lookup]?.type
                    == "AWS::SSM::Parameter::Value<String>")
            // The account and region are those of the stack around, not those that are deployed to.
            #expect(
                argument(.name, onBody: onBody).0
                    == ["Fn::Sub": "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:jobs"])
        }
    }

    @Test("A list crosses the border joined, and is a list again on the other side")
    func lists() {
        let sample = TestTemplate.stackSet { stack, set in
            let subnets = Parameter("Subnets", in: stack, type: .list(of: "AWS::EC2::Subnet::Id"))
            Resource("A", in: set, type: "Custom::R", properties: ["P": JSON(subnets.listValue)])
        }
        #expect(sample.messages == [])
        let id = sample.body.parameters.keys.first ?? ""
        #expect(sample.body.resources["A"]?.properties["P"] == ["Fn::Split": ["||", ["Ref": .string(id)]]])
        #expect(sample.arguments == [id: ["Fn::Join": ["||", ["Ref": "Subnets"]]]])
    }

    @Test("What is not to be shown stays so")
    func noEcho() {
        let sample = TestTemplate.stackSet { stack, set in
            let secret = Parameter("Secret", in: stack, noEcho: true)
            Resource("A", in: set, type: "Custom::R", properties: ["P": JSON(secret.value)])
        }
        #expect(sample.messages == [])
        #expect(sample.body.parameters.values.map(\.noEcho) == [true])
    }

    @Test("No value comes out, whoever asks")
    func outwards() {
        let app = App()
        let stack = Stack("org", in: app)
        let set = StackSet("Set", in: stack, deployment: .sample)
        let queue = Resource("Queue", in: set, type: "AWS::SQS::Queue", properties: ["QueueName": "jobs"])
        let second = StackSet("Second", in: stack, deployment: .sample)
        let users: [any Scope] = [stack, NestedStack("N", in: stack), second, Stack("other", in: app)]
        for (index, user) in users.enumerated() {
            Resource("User\(index)", in: user, type: "Custom::R", properties: ["P": JSON(queue.attribute("Arn"))])
        }
        let named: StringValue = queue.attribute("Arn")
        Resource("Named", in: stack, type: "Custom::R", properties: ["P": JSON(named.reference(.name))])
        let found = TestApp(app).findings(rule: "reference/into-stack-set")
        #expect(found.count == 5)
        #expect(
            found.first?.message
                == "'org/User0' refers to 'org/Set/Queue', which is in the StackSet 'org/Set': there is one of it in every "
                + "account and region, and no value comes back from there")
        #expect(found.allSatisfy { $0.location != nil && $0.related.first?.location == queue.node.location })
    }
}
