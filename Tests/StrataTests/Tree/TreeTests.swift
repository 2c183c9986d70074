import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("The tree of constructs")
struct TreeTests {
    @Test("Paths, children, parents and stacks can be looked up")
    func lookups() {
        let app = App()
        let stack = Stack("stack", in: app)
        let group = Group("Group", in: stack)
        let queue = Resource("Queue", in: group, type: "AWS::SQS::Queue", line: 13)
        #expect(queue.node.path == "stack/Group/Queue")
        #expect(app.node.path == "")
        #expect(queue.node.parent === group.node)
        #expect(group.node.child("Queue") === queue.node)
        #expect(group.node.child("Other") == nil)
        #expect(queue.node.stack?.id == "stack")
        #expect(group.node.stack?.id == "stack")
        #expect(app.node.stack == nil)
        #expect(app.stacks.map(\.id) == ["stack"])
        #expect(queue.node.resourceType == "AWS::SQS::Queue")
        #expect(group.node.resourceType == nil)
        #expect(queue.node.location == SourceLocation(file: "StrataTests/TreeTests.swift", line: 13))
    }

    @Test("Views fit only what they are made for")
    func views() {
        let stack = Stack("s", in: App())
        let resource = Resource("R", in: stack, type: "T")
        let parameter = Parameter("P", in: stack)
        #expect(Resource(resource.node)?.type == "T")
        #expect(Resource(parameter.node) == nil)
        #expect(Parameter(parameter.node) != nil)
        #expect(Parameter(resource.node) == nil)
        #expect(Stack(stack.node) != nil)
        #expect(Stack(resource.node) == nil)
        #expect(NestedStack(stack.node) == nil)
        #expect(Output(resource.node) == nil)
        #expect(Condition(resource.node) == nil)
        #expect(Mapping(resource.node) == nil)
    }

    @Test("Children are found among few and among many")
    func children() {
        let stack = Stack("s", in: App())
        var nodes: [Node] = []
        for index in 0..<50 {
            nodes.append(Group("C\(index)", in: stack).node)
            for (place, node) in nodes.enumerated() { #expect(stack.node.child("C\(place)") === node) }
        }
        #expect(stack.node.children.count == 50)
        #expect(stack.node.child("C50") == nil)
    }

    @Test("An id that is taken is reported with both places, among few and among many", arguments: [1, 15, 16, 17, 40])
    func duplicateID(count: Int) {
        let app = App()
        let stack = Stack("s", in: app)
        for index in 0..<count { Resource("R\(index)", in: stack, type: "T", line: 10 + index) }
        Resource("R0", in: stack, type: "Other", line: 99)
        let synthesis = TestApp(app)
        #expect(
            synthesis.findings == [
                Finding(
                    ruleID: "construct/duplicate-id", severity: .error,
                    message: "'s' already has a construct 'R0', declared at StrataTests/TreeTests.swift:10",
                    help: "ids are unique within their scope; rename one of the two", constructPath: "s/R0",
                    location: SourceLocation(file: "StrataTests/TreeTests.swift", line: 99),
                    related: [
                        RelatedLocation(
                            message: "the first 'R0'",
                            location: SourceLocation(file: "StrataTests/TreeTests.swift", line: 10))
                    ]
                )
            ])
        #expect(synthesis["s"]?["Resources", "R0", "Type"] == "T")
        #expect(synthesis["s"]?.ids(in: .resources).count == count)
    }

    @Test("A duplicate stack is reported once, and nothing of it is synthesized")
    func duplicateStack() {
        let synthesis = TestApp { app in
            Resource("R", in: Stack("s", in: app, line: 83), type: "T")
            let second = Stack("s", in: app)
            let queue = Resource("Q", in: Group("C", in: second), type: "T")
            Resource("Q", in: second, type: "T")
            Output("O", in: second, value: queue.ref)
        }
        #expect(
            synthesis.findings.map(\.message)
                == ["the app already has a construct 's', declared at StrataTests/TreeTests.swift:83"])
        #expect(synthesis.templates.count == 1)
        #expect(synthesis["s"]?.ids(in: .resources) == ["R"])
    }

    @Test("An empty id is reported with its scope")
    func emptyID() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            Resource("", in: stack, type: "T")
            _ = Stack("", in: app)
        }
        #expect(
            synthesis.texts == [
                "error: a construct in 's' has an empty id [construct/empty-id] "
                    + "help: give it an id that is unique in its scope, such as \"Queue\"",
                "error: a construct in the app has an empty id [construct/empty-id] "
                    + "help: give it an id that is unique in its scope, such as \"Queue\"",
            ])
    }

    @Test("A slash in an id becomes two dashes, as in the AWS CDK")
    func slash() {
        let stack = Stack("a/b", in: App())
        let resource = Resource("x/y/", in: stack, type: "T")
        #expect(resource.node.path == "a--b/x--y--")
        #expect(resource.node.logicalID == "xy")
        #expect(stack.name == "a--b")
        #expect(stack.node.child("x--y--") === resource.node)
    }

    @Test("What needs a template is reported outside of one")
    func outsideStack() {
        let synthesis = TestApp { app in
            let group = Group("Group", in: app)
            Resource("R", in: Stack("s", in: group), type: "T")
            Resource("R", in: group, type: "T")
            Parameter("P", in: app)
            Output("O", in: app, value: "x" as StringValue)
            _ = Condition("C", in: app, AWS.region == "x")
            _ = Mapping("M", in: app, [:])
            ParameterRule("Rule", in: app, assertions: [])
            _ = NestedStack("N", in: app)
        }
        let help =
            " [construct/outside-stack] help: declare a stack in the app and pass it as the scope: Stack(\"name\", in: app)"
        let paths = ["Group/R", "P", "O", "C", "M", "Rule", "N.NestedStack/N.NestedStackResource"]
        #expect(synthesis.texts == paths.map { "error: '\($0)' is declared outside of any stack" + help })
    }

    @Test("A construct outside of all stacks is reported once, whatever is in it")
    func constructOutsideStack() {
        struct Worker: Construct {
            let node: Node

            init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
                node = scope.declare(Self.self, id, file, line)
                Resource("Jobs", in: node, type: "T")
                Resource("Failed", in: Group("Part", in: node), type: "T")
                node.register(self)
            }
        }
        let line = #line + 3
        let synthesis = TestApp { app in
            Resource("R", in: Stack("s", in: app), type: "T")
            _ = Worker("W", in: Group("Group", in: app))
        }
        #expect(synthesis.findings.map(\.message) == ["'Group/W' is declared outside of any stack"])
        #expect(synthesis.findings.first?.location?.line == line)
    }

    @Test("Trees of 100,000 levels are walked, named and synthesized")
    func deepTree() {
        let app = App()
        let stack = Stack("s", in: app)
        var scope = stack.node
        for _ in 0..<100_000 { scope = Group("C", in: scope).node }
        let leaf = Resource("Leaf", in: scope, type: "T")
        #expect(leaf.node.path.utf8.count == 1 + 2 * 100_000 + 5)
        #expect(leaf.node.logicalID.hasPrefix("CLeaf"))
        var count = 0
        app.node.forEach { _ in count += 1 }
        #expect(count == 100_003)
        var visits = 0
        stack.apply("count") { _ in visits += 1 }
        stack.attach("none") { _ in [] }
        let synthesis = TestApp(app)
        #expect(visits == 100_002)
        synthesis.expectNoFindings()
        #expect(synthesis["s"]?.ids(in: .resources) == [leaf.node.logicalID])
    }

    @Test("Walking goes parents first, in the order of declaration")
    func order() {
        let app = App()
        let stack = Stack("s", in: app)
        let first = Group("A", in: stack)
        _ = Group("B", in: stack)
        _ = Group("C", in: first)
        var paths: [String] = []
        app.node.forEach { paths.append($0.path) }
        #expect(paths == ["", "s", "s/A", "s/A/C", "s/B"])
    }
}
