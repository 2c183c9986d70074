import CloudFormation
import OrderedCollections
import Strata
import StrataTesting
import Testing

@Suite("Conventions of a stack")
struct StackConventionsTests {
    struct Numbered: StackConventions {
        let number: Int
        var references: ReferenceStrength?

        func stackName(_ id: String) -> String { "\(id)-\(number)" }

        func apply(to stack: Stack) {
            stack.tag("number", StringValue(String(number)))
            // All that the stack was given is known by now.
            stack.templateDescription = "\(stack.name) \(stack.templateDescription ?? "") \(stack.references.rawValue)"
        }
    }

    /// No more than the one function.
    struct Quiet: StackConventions {
        func apply(to stack: Stack) {}
    }

    private func description(
        _ conventions: any StackConventions, name: String? = nil, references: ReferenceStrength? = nil
    )
        -> String?
    {
        Stack("s", in: App(), conventions: conventions, name: name, description: "d", references: references)
            .templateDescription
    }

    @Test("They name the stack and say how references reach it, unless it says so itself")
    func precedence() {
        #expect(description(Numbered(number: 7)) == "s-7 d strong")
        #expect(description(Numbered(number: 7, references: .weak)) == "s-7 d weak")
        #expect(description(Numbered(number: 7, references: .weak), name: "own", references: .name) == "own d name")
    }

    @Test("Who says nothing gets the id and strong references, as without any")
    func defaults() {
        let app = App()
        for stack in [Stack("a", in: app, conventions: Quiet()), Stack("a2", in: app)] {
            #expect(stack.name == stack.id)
            #expect(stack.references == .strong)
        }
    }

    @Test("What they apply reaches all that is declared in the stack, and nothing else")
    func applied() {
        let app = App()
        let stack = Stack("s", in: app, conventions: Numbered(number: 7))
        let other = Stack("t", in: app)
        for scope: any Scope in [stack, NestedStack("N", in: stack), other] {
            Resource("Q", in: scope, type: "AWS::SQS::Queue")
        }
        let result = TestApp(app)
        let templates = result.templates.flatMap { [$0] + $0.nested }
        #expect(
            templates.map { $0.template.resources["Q"]?.properties["Tags"] } == [
                [["Key": "number", "Value": "7"]], [["Key": "number", "Value": "7"]], nil,
            ])
    }

    @Test("References through the parameter store work if they are the conventions' choice")
    func parameterReferences() {
        let app = App()
        let queue = Resource("Q", in: Stack("producer", in: app), type: "AWS::SQS::Queue")
        let consumer = Stack("consumer", in: app, conventions: Numbered(number: 1, references: .parameter))
        Resource("R", in: consumer, type: "Custom::R", properties: ["ServiceToken": JSON(queue.attribute("Arn"))])
        let result = TestApp(app)
        result.expectNoFindings(atLeast: .error)
        result.templates[0].expectResource(of: "AWS::SSM::Parameter")
    }

    @Test("A node knows the conventions of its stack, and a frozen one as well")
    func asking() {
        var seen: [Int?] = []
        let app = App()
        let stack = Stack("s", in: app, conventions: Numbered(number: 7))
        let queue = Resource("Q", in: NestedStack("N", in: Group("G", in: stack)), type: "AWS::SQS::Queue")
        let other = Resource("Q", in: Stack("t", in: app), type: "AWS::SQS::Queue")
        #expect((queue.node.stack?.conventions as? Numbered)?.number == 7)
        #expect(other.node.stack?.conventions == nil)
        app.attach("asks") { node in
            if node.resourceType == "AWS::SQS::Queue" { seen.append((node.conventions as? Numbered)?.number) }
            return []
        }
        _ = app.synthesize()
        #expect(seen == [7, nil])
    }
}
