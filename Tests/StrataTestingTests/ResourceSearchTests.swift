import CloudFormation
import Strata
import StrataSQS
import StrataSSM
import StrataTesting
import Testing

@Suite("Resources are found by type and properties")
struct ResourceSearchTests {
    let template = Shop.template()

    @Test("By generated type and by the type's name")
    func types() throws {
        #expect(template.resources(of: AWS.SQS.Queue.self).map(\.logicalID) == template.ids(of: "AWS::SQS::Queue"))
        #expect(template.ids(of: AWS.SQS.Queue.self).count == 2)
        let queue = try template.resource(of: AWS.SQS.Queue.self, where: ["VisibilityTimeout": 80])
        #expect(queue["RedrivePolicy", "maxReceiveCount"] == 3)
        #expect(queue.constructPath == "shop/Orders/Resource")
        #expect(queue.location == CloudFormation.SourceLocation(file: "StrataTestingTests/Failures.swift", line: 46))
        #expect(queue.deletionPolicy == nil)
        template.expectNoResource(of: AWS.SQS.Queue.self, where: ["FifoQueue": true])
        template.expectNoResource(of: "AWS::SNS::Topic")
        template.expectCount(1, of: AWS.SQS.Queue.self, where: ["RedrivePolicy": .absent])
    }

    @Test("By logical id, and by what declares them")
    func declarations() throws {
        let app = App()
        let stack = Stack("app", in: app)
        let queue = Queue("Orders", in: stack)
        let rules = Resource("Rules", in: stack, type: "Custom::Rules")
        let template = TestTemplate(of: stack)
        #expect(try template.resource(for: queue).type == "AWS::SQS::Queue")
        #expect(try template.resource(for: queue.resource).logicalID == queue.resource.node.logicalID)
        #expect(try template.resource(for: rules).resource == template.resource("Rules").resource)
    }

    @Test("Attributes beside the properties are matched too")
    func attributes() throws {
        let template = TestTemplate { stack in
            let queue = Queue("Orders", in: stack)
            queue.resource.applyRemovalPolicy(.retain)
            Resource("Use", in: stack, type: "Custom::Use").dependsOn(queue)
        }
        template.expectResource(of: "AWS::SQS::Queue", attributes: ["DeletionPolicy": "Retain"])
        template.expectResource(of: "Custom::Use", attributes: ["DependsOn": .containing(.prefix("Orders"))])
        #expect(
            failures { template.expectResource(of: "Custom::Use", attributes: ["Condition": "InProd"]) } == [
                Failure(
                    text: """
                        no Custom::Use in 'app' is as expected; the only one is 'Use' \
                        (StrataTestingTests/ResourceSearchTests.swift:\(#line - 4))
                          Condition: expected "InProd", found nothing
                        """, line: #line)
            ])
    }

    @Test("A type that is not there is told with those that are, and with the nearest")
    func absentType() {
        #expect(
            failures { template.expectResource(of: "AWS::SQS::Queues") } == [
                Failure(
                    text: "there is no AWS::SQS::Queues in 'shop'; it has AWS::SQS::Queue (2), "
                        + "AWS::SQS::QueuePolicy (2), Custom::Rules; did you mean AWS::SQS::Queue?", line: #line)
            ])
        #expect(
            failures { TestTemplate(Template()).expectResource(of: AWS.SSM.Parameter.self) }.map(\.text) == [
                "there is no AWS::SSM::Parameter in 'template', which has no resources"
            ])
    }

    @Test("Wrong properties are told of the closest resource, each with its path")
    func wrongProperties() {
        let found = failures {
            template.expectResource(
                of: AWS.SQS.Queue.self,
                where: [
                    "VisibilityTimeout": 30,
                    "RedrivePolicy": ["maxReceiveCount": 3, "deadLetterTargetArn": .attribute("Arn", of: "Other")],
                    "QueueName": .prefix("orders"),
                ])
        }
        let failed = template.ids(of: AWS.SQS.Queue.self)[0]
        let orders = template.ids(of: AWS.SQS.Queue.self)[1]
        #expect(
            found.map(\.text) == [
                """
                no AWS::SQS::Queue in 'shop' is as expected; the closest is '\(orders)' \
                (StrataTestingTests/Failures.swift:46)
                  Properties.VisibilityTimeout: expected 30, found 80
                  Properties.RedrivePolicy.deadLetterTargetArn: expected Fn::GetAtt Arn of Other, found \
                {"Fn::GetAtt":["\(failed)","Arn"]}
                  Properties.QueueName: expected a text that begins with "orders", found nothing
                others: '\(failed)' (3 differences)
                """
            ])
        #expect(found.first?.line == #line - 22)
    }

    @Test("One that is asked for and is not there ends the test, with one message")
    func missing() {
        var isReached = false
        let found = failures {
            _ = try template.resource(of: AWS.SQS.Queue.self, where: ["FifoQueue": true])
            isReached = true
        }
        #expect(!isReached)
        #expect(found.map(\.line) == [#line - 4])
        #expect(found.map(\.isThrown) == [false])
        #expect(found.first?.text.contains("  Properties.FifoQueue: expected true, found nothing\n") == true)
    }

    @Test("Several where one was asked for are told by their ids")
    func ambiguous() {
        let ids = template.ids(of: AWS.SQS.Queue.self)
        #expect(
            failures { _ = try template.resource(of: AWS.SQS.Queue.self) }.map(\.text) == [
                """
                2 resources of type AWS::SQS::Queue in 'shop' are as expected, where one was asked for:
                  '\(ids[0])' (StrataTestingTests/Failures.swift:45)
                  '\(ids[1])' (StrataTestingTests/Failures.swift:46)
                Name a property that tells them apart, or ask for all: resources(of:where:)
                """
            ])
    }

    @Test("Resources that should not be there, and other numbers than told")
    func counts() {
        let ids = template.ids(of: AWS.SQS.Queue.self)
        let list =
            "  '\(ids[0])' (StrataTestingTests/Failures.swift:45)\n"
            + "  '\(ids[1])' (StrataTestingTests/Failures.swift:46)"
        #expect(
            failures { template.expectNoResource(of: AWS.SQS.Queue.self) } == [
                Failure(text: "'shop' should have no such AWS::SQS::Queue, but has\n\(list)", line: #line)
            ])
        #expect(
            failures { template.expectCount(3, of: AWS.SQS.Queue.self) } == [
                Failure(
                    text: "'shop' should have 3 of AWS::SQS::Queue as expected, but has 2:\n\(list)", line: #line)
            ])
        #expect(failures { template.expectCount(1, of: AWS.SQS.Queue.self) }.count == 1)
        #expect(
            failures { template.expectCount(1, of: "Custom::Rules", where: ["Names": []]) }.map(\.text) == [
                """
                'shop' should have 1 of Custom::Rules as expected, but has 0
                no Custom::Rules in 'shop' is as expected; the only one is 'Rules' (StrataTestingTests/Failures.swift:49)
                  Properties.Names[0]: expected nothing, found "a-1"
                  Properties.Names[1]: expected nothing, found "b-2"
                  Properties.Names[2]: expected nothing, found "b-3"
                """
            ])
    }

    @Test("A logical id that is not there is told with the nearest")
    func absentID() {
        let ids = template.ids(in: .resources).map { "'\($0)'" }.joined(separator: ", ")
        #expect(
            failures { _ = try template.resource("Rule") }.map(\.text) == [
                "there is no resource 'Rule' in 'shop'; it has \(ids); did you mean 'Rules'?"
            ])
    }

    @Test("Properties of one that was found are compared in whole or in part")
    func properties() throws {
        let rules = try template.resource("Rules")
        rules.expect(["Names": .any])
        #expect(template.properties(of: "Custom::Rules") == rules.properties)
        #expect(template.properties(of: AWS.SQS.Queue.self) == nil)
        let orders = template.ids(of: AWS.SQS.Queue.self)[1]
        #expect(template.properties(of: AWS.SQS.Queue.self, orders)?["VisibilityTimeout"] == 80)
        #expect(
            failures { rules.expect(.exactly(["Names": .any, "Document": .any, "Queue": .any])) }.map(\.text) == [
                """
                Custom::Rules 'Rules' (StrataTestingTests/Failures.swift:49) is not as expected
                  Properties.Text: expected nothing, found {"Fn::Sub":\
                "{\\"queue\\":\\"${\(template.ids(of: AWS.SQS.Queue.self)[0]).Arn}\\"}"}
                """
            ])
    }

    @Test("Captures keep the values of what is found, and of nothing else")
    func captures() {
        let timeouts = Capture()
        template.expectResource(
            of: AWS.SQS.Queue.self, where: ["RedrivePolicy": .any, "VisibilityTimeout": .capture(timeouts)])
        #expect(timeouts.values == [80])
        let none = Capture()
        _ = failures {
            template.expectResource(
                of: AWS.SQS.Queue.self, where: ["QueueName": .any, "VisibilityTimeout": .capture(none)])
        }
        #expect(none.value == nil)
        let target = Capture()
        #expect(
            template.resources(
                of: AWS.SQS.Queue.self,
                where: ["RedrivePolicy": ["deadLetterTargetArn": .capture(target, .reference(to: "Elsewhere"))]]
            ).isEmpty)
        #expect(target.values == [])
    }
}
