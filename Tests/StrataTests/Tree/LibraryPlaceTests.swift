import CloudFormation
import DependencyGraph
import Strata
import Testing

extension Resource {
    /// A library's construct within a type of another module.
    struct Archive: LibraryConstruct {
        let node: Node
        let part: Resource

        init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
            node = scope.declare(Self.self, id, file, line)
            part = Resource("Part", in: node, type: "T")
            node.register(self)
        }
    }
}

@Suite("Lines of libraries")
struct LibraryPlaceTests {
    @Test("A library's construct within a type of another module makes its own module a library, not that one")
    func nestedType() {
        let stack = Stack("s", in: App(), file: "Shop/Shop.swift", line: 7)
        let archive = Resource.Archive("A", in: stack, file: "Shop/Shop.swift", line: 9)
        #expect(archive.part.node.place.location.file == #fileID)
        #expect(archive.part.node.location == SourceLocation(file: "Shop/Shop.swift", line: 9))
    }

    @Test("The modules of Strata are libraries from the start", arguments: ["StrataSNS", "StrataKit", "Strata"])
    func ownModules(module: String) {
        let stack = Stack("s", in: App())
        let group = Group("G", in: stack, file: "Shop/Shop.swift", line: 9)
        let file: StaticString =
            switch module {
            case "StrataSNS": "StrataSNS/Subscriptions.swift"
            case "StrataKit": "StrataKit/Grant.swift"
            default: "Strata/Group.swift"
            }
        let inner = Resource("R", in: group, type: "T", file: file, line: 2)
        #expect(inner.node.location == SourceLocation(file: "Shop/Shop.swift", line: 9))
    }

    @Test("A program's own module is none, whatever it is called")
    func likeStrata() {
        let group = Group("G", in: Stack("s", in: App()), file: "Shop/Shop.swift", line: 9)
        let inner = Resource("R", in: group, type: "T", file: "StrataShop/Main.swift", line: 2)
        #expect(inner.node.location == SourceLocation(file: "StrataShop/Main.swift", line: 2))
    }

    @Test("The resource of a nested stack stands where its stack does")
    func nestedStack() {
        let nested = NestedStack("N", in: Stack("s", in: App()).at("Shop/Shop.swift", 20))
        #expect(nested.node.location == SourceLocation(file: "Shop/Shop.swift", line: 20))
        #expect(nested.resource.node.location == SourceLocation(file: "Shop/Shop.swift", line: 20))
    }

    private func withPolicy(_ statement: JSON) -> (app: App, policy: Resource, place: Place) {
        let app = App()
        let stack = Stack("reader", in: app)
        let policy = Resource(
            "Policy", in: stack, type: "AWS::IAM::Policy",
            properties: ["PolicyDocument": ["Statement": ["first", statement]], "PolicyName": "p"])
        let place = Place("Shop/Policies.swift", 5)
        policy.node.notePlace(place, of: "PolicyDocument.Statement[1]")
        return (app, policy, place)
    }

    @Test("What a template's limits say of a statement is told at the statement's line")
    func limitOfStatement() {
        let (app, policy, place) = withPolicy(["Sid": "a\u{1}"])
        policy[property: "PolicyName"] = "b\u{2}"
        let findings = app.synthesize().findings.filter { $0.ruleID == "template/control-character" }
        #expect(
            findings.map(\.templatePath) == [
                "Resources.Policy.Properties.PolicyDocument.Statement[1].Sid", "Resources.Policy.Properties.PolicyName",
            ])
        #expect(findings.map(\.location) == [place.location, policy.node.location])
    }

    @Test("A dependency that a statement makes is told at the statement's line, in the graph and of a cycle")
    func edgeOfStatement() throws {
        let (app, policy, place) = withPolicy(["Resource": "*"])
        let owner = Stack("owner", in: app)
        let arn = Resource("Bucket", in: owner, type: "AWS::S3::Bucket").attribute("Arn")
        policy[property: "PolicyDocument"] = ["Statement": ["first", ["Resource": JSON(arn)]]]
        Resource("Back", in: owner, type: "T", properties: ["Policy": JSON(policy.ref)])
        let synthesis = app.synthesize()
        let edges = synthesis.graph.edges.filter { $0.property.description.contains("Statement[1]") }
        #expect(!edges.isEmpty)
        #expect(edges.allSatisfy { $0.location == place.location })
        let cycle = try #require(synthesis.findings.first { $0.ruleID == "graph/cycle" })
        #expect(cycle.message.contains("Shop/Policies.swift:5"))
    }

    @Test("A finding that names a construct of its own is about that one")
    func otherConstruct() {
        let app = App()
        let stack = Stack("s", in: app)
        let other = Resource("Other", in: stack, type: "T")
        stack.attach("look") { node in
            guard node.isStack else { return [] }
            var finding = Finding.error("wrong", rule: "r/wrong")
            finding.constructPath = "s/Other"
            return [finding]
        }
        let finding = app.synthesize().findings.first
        #expect(finding?.constructPath == "s/Other")
        #expect(finding?.location == other.node.location)
    }

    @Test("A dependency that cannot be is told once, at the line that asks for it")
    func dependencies() {
        let app = App()
        let stack = Stack("s", in: app)
        let resource = Resource("R", in: stack, type: "T")
        let foreign = Resource("F", in: Stack("other", in: App()), type: "T")
        let line = #line + 4
        // It comes by twice, as the first time changes something.
        app.apply("wait") { node in
            guard node === stack.node else { return }
            resource.dependsOn(foreign)
            stack.dependsOn(stack)
            stack.dependsOn(Stack(foreign.node.parent!)!)
            resource[property: "Seen"] = true
        }
        let findings = app.synthesize().findings
        #expect(findings.map(\.ruleID) == ["reference/foreign-app", "stack/own-dependency", "reference/foreign-app"])
        #expect(findings.map(\.location) == (line...line + 2).map { SourceLocation(file: #fileID, line: $0) })
    }

    @Test("Of a library's line nothing is told, but where the resource is declared")
    func dependencyOfLibrary() {
        let app = App()
        let resource = Resource("R", in: Stack("s", in: app), type: "T")
        resource.node.addDependency(
            on: Resource("F", in: Stack("other", in: App()), type: "T"), at: Place("StrataSNS/Topic.swift", 3))
        #expect(app.synthesize().findings.map(\.location) == [resource.node.location])
    }
}
