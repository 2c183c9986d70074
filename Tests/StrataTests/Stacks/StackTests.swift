import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Stacks")
struct StackTests {
    @Test("A stack tells what it was declared with, and the template begins with it")
    func declaration() {
        let stack = Stack(
            "orders", in: App(), name: "shop-orders", description: "Takes orders",
            environment: Environment(account: "123456789012", region: "eu-west-1"), terminationProtection: true,
            tags: ["team": "orders", "app": "shop"], references: .weak)
        Resource("R", in: stack, type: "T")
        stack.templateMetadata = ["Version": 3]
        let template = TestTemplate(of: stack)
        #expect(stack.name == "shop-orders")
        #expect(stack.environment == Environment(account: "123456789012", region: "eu-west-1"))
        #expect(stack.isTerminationProtected)
        #expect(stack.tags == ["team": "orders", "app": "shop"])
        #expect(stack.references == .weak)
        #expect(
            template.template.templateValue == [
                "AWSTemplateFormatVersion": "2010-09-09", "Description": "Takes orders", "Metadata": ["Version": 3],
                "Resources": ["R": ["Type": "T"]],
            ])
    }

    @Test("A stack's name is its id, its environment open, its references strong, unless it says otherwise")
    func defaults() {
        let stack = Stack("orders", in: App())
        #expect(stack.id == "orders")
        #expect(stack.name == "orders")
        #expect(stack.environment == .agnostic)
        #expect(stack.references == .strong)
        #expect(!stack.isTerminationProtected)
        #expect(stack.tags == [:])
        #expect(stack.templateDescription == nil)
    }

    @Test("What a stack says can be changed until the tree is frozen")
    func changes() {
        let app = App()
        let stack = Stack("s", in: app)
        Resource("R", in: stack, type: "T")
        stack.tag("b", "2")
        stack.tag("a", "1")
        stack.tag("b", "3")
        stack.isTerminationProtected = true
        stack.templateDescription = "new"
        #expect(TestApp(app)["s"]?["Description"] == "new")
        #expect(stack.tags == ["a": "1", "b": "3"])
        stack.tag("a", "4")
        #expect(stack.tags["a"] == "1")
    }

    @Test("Grouped stacks have their group in their id, not in their name")
    func grouped() {
        let app = App()
        let stack = Stack("s", in: Group("group", in: app))
        Resource("R", in: stack, type: "T")
        let synthesis = TestApp(app)
        #expect(synthesis.templates.map(\.id) == ["group-s"])
        #expect(stack.name == "s")
        #expect(synthesis["group-s"]?.ids(in: .resources) == ["R"])
    }

    @Test("A stack within a stack is a stack of its own")
    func stackInStack() {
        let synthesis = TestApp { app in
            let outer = Stack("outer", in: app)
            Resource("R", in: outer, type: "T")
            Resource("R", in: Stack("inner", in: outer), type: "T")
        }
        #expect(synthesis.templates.map(\.id) == ["outer", "outer-inner"])
        #expect(synthesis.templates.map(\.nested.count) == [0, 0])
        #expect(synthesis["outer"]?.ids(in: .resources) == ["R"])
        #expect(synthesis["outer-inner"]?.ids(in: .resources) == ["R"])
    }

    @Test("A stack waits for those it is told to wait for")
    func dependsOn() {
        let synthesis = TestApp { app in
            let stacks = ["a", "b", "c"].map { Stack($0, in: app) }
            for stack in stacks { Resource("R", in: stack, type: "T") }
            stacks[0].dependsOn(stacks[2])
            stacks[0].dependsOn(stacks[1])
            stacks[0].dependsOn(stacks[2])
        }
        #expect(synthesis.templates.map(\.dependencies) == [["b", "c"], [], []])
    }

    @Test("A stack that waits for itself, or for one of another app, is reported")
    func wrongDependencies() {
        let other = Stack("other", in: App())
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            stack.dependsOn(stack)
            stack.dependsOn(other)
        }
        #expect(
            synthesis.texts == [
                "error: stack 's' is told to wait for itself [stack/own-dependency] "
                    + "help: name another stack in dependsOn(…)",
                "error: 's' refers to 'other', which belongs to another App, in dependsOn [reference/foreign-app] "
                    + "help: declare both in the same App, or import the resource by its ARN or name",
            ])
        #expect(synthesis.templates[0].dependencies == [])
    }

    @Test("Stacks that wait for each other are reported once, with what makes each of them wait")
    func cycle() {
        let synthesis = TestApp { app in
            let stacks = ["a", "b", "c", "d"].map { Stack($0, in: app) }
            let queues = stacks.map { Resource("Q", in: $0, type: "AWS::SQS::Queue") }
            Resource("R", in: stacks[0], type: "T", properties: ["B": JSON(queues[1].ref), "D": JSON(queues[3].ref)])
            Resource("R", in: stacks[1], type: "T", properties: ["C": JSON(queues[2].ref.reference(.weak))])
            stacks[2].dependsOn(stacks[0])
            stacks[3].dependsOn(stacks[2])
        }
        #expect(
            synthesis.texts == [
                "error: dependency cycle between 3 stacks, in a knot with 1 more: d\n"
                    + "  a/R -> b/Q   Fn::ImportValue      Resources.R.Properties.B   StrataTests/StackTests.swift:117\n"
                    + "  b/R -> c/Q   Fn::GetStackOutput   Resources.R.Properties.C   StrataTests/StackTests.swift:118\n"
                    + "  c -> a       declared                                        StrataTests/StackTests.swift:119 "
                    + "[graph/cycle] help: break c -> a: drop the declared dependency of 'c' on 'a', if no order is needed"
            ])
        #expect(
            synthesis.findings[0].related.map(\.message) == [
                "'a/R' waits for 'b/Q'", "'b/R' waits for 'c/Q'", "'c' waits for 'a'",
            ])
        #expect(synthesis.findings[0].location?.line == 119)
    }

    @Test("References by name may go both ways: they need no order")
    func cycleByName() {
        let synthesis = TestApp { app in
            let stacks = ["a", "b"].map { Stack($0, in: app) }
            let queues = stacks.map { Resource("Q", in: $0, type: "AWS::SQS::Queue", properties: ["QueueName": "q"]) }
            for (stack, queue) in zip(stacks, queues.reversed()) {
                Resource("R", in: stack, type: "T", properties: ["Q": JSON(queue.ref.reference(.name))])
            }
        }
        synthesis.expectNoFindings()
    }

    @Test("Two stacks of one name in one environment are reported, in two environments not")
    func duplicateNames() {
        let synthesis = TestApp { app in
            for (id, region) in [("a", "eu-west-1"), ("b", "eu-west-1"), ("c", "us-east-1")] {
                let environment = Environment(account: nil, region: region)
                Resource("R", in: Stack(id, in: app, name: "same", environment: environment), type: "T")
            }
        }
        #expect(
            synthesis.texts == [
                "error: two stacks have the name 'same': 'a' and 'b' [stack/duplicate-name] "
                    + "help: give one another name: Stack(…, name: …)"
            ])
        #expect(synthesis.findings.first?.related.map(\.message) == ["the first is declared here"])
    }

    @Test("Two templates that would be one file are reported")
    func duplicateFiles() {
        let synthesis = TestApp { app in
            Resource("R", in: Stack("a-b", in: app), type: "T")
            Resource("R", in: Stack("b", in: Group("a", in: app)), type: "T")
        }
        #expect(
            synthesis.texts == [
                "error: two templates would be written to 'a-b': 'a-b' and 'a/b' [stack/duplicate-template] "
                    + "help: rename one of the two stacks"
            ])
    }

    @Test(
        "A name that CloudFormation does not take is reported",
        arguments: ["1st", "-a", "a_b", "é", "a b", String(repeating: "a", count: 129), ""])
    func invalidName(name: String) {
        let synthesis = TestApp { Resource("R", in: Stack("s", in: $0, name: name), type: "T") }
        #expect(
            synthesis.texts == [
                "error: '\(name)' is no name for a stack (\(name.utf8.count) characters) [stack/name] help: "
                    + "a stack's name begins with a letter, holds letters, digits and dashes, and is at most 128 long"
            ])
    }

    @Test("A name of 128 letters, digits and dashes is fine")
    func longestName() {
        let name = "a-" + String(repeating: "9", count: 126)
        TestApp { Resource("R", in: Stack("s", in: $0, name: name), type: "T") }.expectNoFindings()
    }

    @Test("An empty stack and an empty app are reported")
    func empty() {
        #expect(
            TestApp { _ = Stack("s", in: $0) }.texts == [
                "error: stack 's' has no resource; CloudFormation deploys none without [stack/empty] "
                    + "help: declare a resource in it, or take the stack away"
            ])
        #expect(
            TestApp { _ in }.texts == [
                "error: the app declares no stack [app/empty] "
                    + "help: declare one in declare(in:): Stack(\"name\", in: app)"
            ])
    }
}
