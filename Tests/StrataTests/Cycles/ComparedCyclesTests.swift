import CloudFormation
import Foundation
import Strata
import Testing

/// The five programs that docs/CYCLES.md sets beside the AWS CDK's.
struct ComparedCyclesTests {
    private func report(_ declare: (App) -> Void) -> [String] {
        let app = App()
        declare(app)
        return app.synthesize().findings.map { "\($0.severity.rawValue): \($0.message)\n  help: \($0.help ?? "")" }
    }

    /// The page holds what Strata says, to the letter: it is the golden of these tests.
    private func expectOnPage(_ found: [String]) throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/CYCLES.md")
        let quoted = found.joined(separator: "\n").replacing(
            "StrataTests/ComparedCyclesTests.swift", with: "Shop/Shop.swift")
        #expect(found.count == 1)
        #expect(
            try String(contentsOf: page, encoding: .utf8).contains("```\n\(quoted)\n```"),
            "docs/CYCLES.md lacks:\n\(quoted)")
    }

    @Test("One stack: a queue waits for a topic, and the topic for the queue")
    func oneStack() throws {
        let found = report { app in
            let stack = Stack("orders", in: app)
            let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            let topic = Resource("Topic", in: stack, type: "AWS::SNS::Topic")
            topic[property: "DisplayName"] = JSON(queue.attribute("QueueName"))
            queue.dependsOn(topic)
        }
        try expectOnPage(found)
    }

    @Test("Two stacks: a database in the network's group, and a rule of the network for the database's port")
    func twoStacks() throws {
        let found = report { app in
            let network = Stack("network", in: app)
            let database = Stack("database", in: app)
            let group = Resource("Group", in: network, type: "AWS::EC2::SecurityGroup")
            let instance = Resource("Db", in: database, type: "AWS::RDS::DBInstance")
            instance[property: "VPCSecurityGroups"] = [JSON(group.attribute("GroupId"))]
            let rule = Resource("Rule", in: network, type: "AWS::EC2::SecurityGroupIngress")
            rule[property: "FromPort"] = JSON(instance.attribute("Endpoint.Port"))
        }
        try expectOnPage(found)
    }

    @Test("Three stacks in a ring")
    func threeStacks() throws {
        let found = report { app in
            let stacks = ["orders", "billing", "shipping"].map { Stack($0, in: app) }
            let queues = stacks.map { Resource("Queue", in: $0, type: "AWS::SQS::Queue") }
            for (index, stack) in stacks.enumerated() {
                let topic = Resource("Topic", in: stack, type: "AWS::SNS::Topic")
                topic[property: "DisplayName"] = JSON(queues[(index + 1) % 3].attribute("QueueName"))
            }
        }
        try expectOnPage(found)
    }

    @Test("Two nested stacks that need each other")
    func nestedStacks() throws {
        let found = report { app in
            let stack = Stack("shop", in: app)
            let users = NestedStack("Users", in: stack)
            let triggers = NestedStack("Triggers", in: stack)
            let pool = Resource("Pool", in: users, type: "AWS::SQS::Queue")
            let trigger = Resource("Trigger", in: triggers, type: "AWS::SNS::Topic")
            trigger[property: "DisplayName"] = JSON(pool.attribute("QueueName"))
            pool[property: "QueueName"] = JSON(trigger.attribute("TopicName"))
        }
        try expectOnPage(found)
    }

    @Test("A value that refers to itself")
    func ownValue() throws {
        let found = report { app in
            let stack = Stack("orders", in: app)
            let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            queue[property: "QueueName"] = JSON("\(queue.attribute("QueueName"))-queue")
        }
        try expectOnPage(found)
    }
}
