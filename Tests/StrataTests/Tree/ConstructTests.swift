import CloudFormation
import Strata
import Testing

/// A construct of the program: its module is no library.
private struct Worker: Construct {
    let node: Node
    let jobs: Resource

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        jobs = Resource("Jobs", in: node, type: "AWS::SQS::Queue")
        node.register(self)
    }
}

private protocol Named { var title: String { get } }

/// Another construct's node, seen for one purpose.
private struct NightWorker: Construct, Named {
    let worker: Worker
    var node: Node { worker.node }
    var title: String { "night" }

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        worker = Worker(id, in: scope.at(file, line))
        node.register(self)
    }
}

/// Workers in a construct, one of which may be missing.
private struct Pair: Construct {
    let node: Node
    let first: Worker
    let second: Worker?

    init(_ id: String, in scope: any Scope, isWhole: Bool, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        first = Worker("First", in: node)
        second = isWhole ? Worker("Second", in: node) : nil
        node.register(self)
    }
}

private struct Forgetful: Construct {
    let node: Node

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
    }
}

/// As a library would have it: its lines say nothing to who wrote the program.
private struct LibraryWorker: LibraryConstruct {
    let node: Node

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        let part = Group("Part", in: node, file: "StrataTests/Library.swift", line: 3)
        Resource("Jobs", in: part, type: "AWS::SQS::Queue", file: "StrataTests/Library.swift", line: 4)
        node.register(self)
    }
}

/// Declares its part beside itself.
private struct Careless: Construct {
    let node: Node

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        Resource("Jobs", in: scope, type: "AWS::SQS::Queue", line: 5)
        node.register(self)
    }
}

/// The same in a library.
private struct CarelessLibrary: LibraryConstruct {
    let node: Node

    init(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) {
        node = scope.declare(Self.self, id, file, line)
        Resource("Jobs", in: scope, type: "AWS::SQS::Queue", file: "StrataTests/Library.swift", line: 6)
        node.register(self)
    }
}

@Suite("Constructs")
struct ConstructTests {
    @Test("Aspects and validators find constructs as what they are, and as what they conform to")
    func lookup() {
        let app = App()
        let stack = Stack("s", in: app)
        _ = NightWorker("W", in: stack)
        var seen: [String] = []
        app.apply("collect") { node in
            if node.as(Worker.self) != nil { seen.append("worker \(node.path)") }
            if let named = node.as((any Named).self) { seen.append("\(named.title) \(node.path)") }
            if let queue = node.as(Resource.self) { seen.append("resource \(queue.type)") }
        }
        app.attach("look") { node in
            node.as(Worker.self).map { [.info("jobs are \($0.jobs.type) at \($0.jobs.node.path)", rule: "r/jobs")] }
                ?? []
        }
        let findings = app.synthesize().findings
        #expect(seen == ["worker s/W", "night s/W", "resource AWS::SQS::Queue"])
        #expect(findings.map(\.message) == ["jobs are AWS::SQS::Queue at s/W/Jobs"])
        #expect(stack.node.as(Worker.self) == nil)
        #expect(stack.node.child("W")?.as(LibraryWorker.self) == nil)
    }

    @Test("Validators read the parts of parts, which may be missing, and change none of them")
    func partsOfParts() {
        let app = App()
        let stack = Stack("s", in: app)
        _ = Pair("Half", in: stack, isWhole: false)
        let whole = Pair("Whole", in: stack, isWhole: true)
        whole.first.jobs.deletionPolicy = .retain
        app.attach("look") { node in
            guard let pair = node.as(Pair.self) else { return [] }
            let second: FrozenNode? = pair.second?.node
            let isKept = pair.first.jobs.deletionPolicy != nil
            let type = pair.second?.jobs.type
            return [.info("\(isKept), \(second?.path ?? "alone"), \(type ?? "none")", rule: "r/parts")]
        }
        #expect(
            app.synthesize().findings.map(\.message) == [
                "false, alone, none", "true, s/Whole/Second, AWS::SQS::Queue",
            ])
    }

    @Test("A construct that is not registered, or at another node, is one error at its line")
    func registration() {
        let app = App()
        let stack = Stack("s", in: app)
        Resource("R", in: stack, type: "T")
        let forgetful = Forgetful("F", in: stack)
        let line = #line - 1
        Worker("A", in: stack).node.register(forgetful)
        _ = Forgetful("G", in: stack)
        let findings = app.synthesize().findings
        #expect(findings.map(\.ruleID) == ["construct/registered-elsewhere", "construct/unregistered"])
        #expect(
            findings.map(\.message) == [
                "'Forgetful' is registered at 's/A', but its node is 's/F'",
                "the construct Forgetful at 's/G' is not registered: aspects and validators cannot see it",
            ])
        #expect(findings.map(\.constructPath) == ["s/F", "s/G"])
        #expect(findings.map { $0.location?.line } == [line, line + 3])
        #expect(
            findings.map(\.help).allSatisfy { $0 == "let the initialiser of Forgetful end with node.register(self)" })
    }

    @Test("A construct that registers nowhere but in its scope is one error, too")
    func registeredInScope() {
        let app = App()
        let scope = Worker("W", in: Stack("s", in: app))
        scope.node.register(Forgetful("F", in: scope))
        let findings = app.synthesize().findings
        #expect(findings.map(\.ruleID) == ["construct/registered-elsewhere"])
        #expect(findings.first?.constructPath == "s/W/F")
    }

    @Test("Constructs that an aspect declares are looked at, too")
    func unregisteredOfAspect() {
        let app = App()
        let stack = Stack("s", in: app)
        Resource("R", in: stack, type: "T")
        stack.apply("add") { node in
            if node.resourceType == "T", node.child("F") == nil { _ = Forgetful("F", in: node) }
        }
        let findings = app.synthesize().findings
        #expect(findings.map(\.ruleID) == ["construct/unregistered"])
        #expect(findings.first?.constructPath == "s/R/F")
        #expect(app.synthesize().findings == findings)
    }

    @Test("A finding points at the innermost line of the program, also through libraries")
    func places() throws {
        let stack = Stack("s", in: App())
        let worker = Worker("W", in: stack)
        #expect(worker.node.location == SourceLocation(file: #fileID, line: #line - 1))
        #expect(worker.jobs.node.location == SourceLocation(file: #fileID, line: 12))
        let night = NightWorker("N", in: stack)
        #expect(night.node.location == SourceLocation(file: #fileID, line: #line - 1))

        // The whole module counts as a library from here on: what it declares is found at the stack.
        let other = Stack("s", in: App(), file: "Shop/Shop.swift", line: 7)
        let library = LibraryWorker("L", in: other, file: "Shop/Shop.swift", line: 9)
        let jobs = try #require(library.node.child("Part")?.child("Jobs"))
        #expect(jobs.place.location == SourceLocation(file: "StrataTests/Library.swift", line: 4))
        #expect(jobs.location == SourceLocation(file: "Shop/Shop.swift", line: 9))
        #expect(Resource("R", in: other, type: "T").node.location == SourceLocation(file: "Shop/Shop.swift", line: 7))
    }

    @Test("A module without constructs says that it is a library, and what it declares for its caller is the caller's")
    func functions() {
        func lookup(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) -> Node {
            Parameter(id, in: scope.at(file, line), lookup: "/a").node
        }
        let stack = Stack("s", in: App(), file: "Shop/Shop.swift", line: 7)
        let parameter = lookup("P", in: stack)
        #expect(parameter.location.line == #line - 1)
        #expect(Group("G", in: stack).node.location.file == #fileID)
        stack.noteLibrary()
        #expect(Group("H", in: stack).node.location == SourceLocation(file: "Shop/Shop.swift", line: 7))
    }

    @Test("Findings tell of the configuration that they follow from, and of the line that wrote a part of a property")
    func related() {
        let app = App()
        let stack = Stack("s", in: app)
        let resource = Resource("R", in: stack, type: "T")
        stack.node.relate("the network is configured here", to: Place("Shop/Configuration.swift", 12))
        stack.node.relate("the network is configured here", to: Place("Shop/Configuration.swift", 12))
        resource.node.annotate(.warning("odd", rule: "r/odd"))
        resource.node.annotate(.warning("wrong", rule: "r/wrong"), at: Place("Shop/Configuration.swift", 12))
        resource.node.notePlace(Place("Shop/Policies.swift", 5), of: "PolicyDocument.Statement[1]")
        let findings = app.synthesize().findings
        #expect(findings[0].related.map { "\($0)" }.count == 1)
        #expect(findings[0].related.first?.location == SourceLocation(file: "Shop/Configuration.swift", line: 12))
        #expect(findings[0].location?.file == #fileID)
        #expect(findings[1].location == SourceLocation(file: "Shop/Configuration.swift", line: 12))
        #expect(findings[1].related.isEmpty)
        #expect(resource.node.place(of: "PolicyDocument.Statement[1].Action[0]")?.line == 5)
        #expect(resource.node.place(of: "PolicyDocument.Statement[10]") == nil)
        #expect(resource.node.place(of: "PolicyDocument") == nil)
    }

    @Test("A part that stands beside its construct collides with the next one's, and the help says why")
    func besideItself() {
        let app = App()
        let stack = Stack("s", in: app)
        for id in ["A", "B"] { _ = Careless(id, in: stack) }
        #expect(
            app.synthesize().findings.map(\.description) == [
                """
                error: 's' already has a construct 'Jobs', declared at StrataTests/ConstructTests.swift:5 \
                [construct/duplicate-id]
                  at StrataTests/ConstructTests.swift:5 (s/Jobs)
                  note: the first 'Jobs': StrataTests/ConstructTests.swift:5
                  help: it was declared by the initialiser of Careless, beside the Careless and not in it: there, write \
                in: node, not in: scope
                """
            ])
    }

    @Test("Of a library's construct, the finding is at the program's line and tells the library's")
    func besideItselfInLibrary() {
        let app = App()
        let stack = Stack("s", in: app, file: "Shop/Shop.swift", line: 7)
        for line in [8, 9] { _ = CarelessLibrary("W\(line)", in: stack, file: "Shop/Shop.swift", line: line) }
        let finding = app.synthesize().findings.first
        #expect(finding?.location == SourceLocation(file: "Shop/Shop.swift", line: 9))
        #expect(
            finding?.related.last
                == RelatedLocation(
                    message: "declared here by CarelessLibrary",
                    location: SourceLocation(file: "StrataTests/Library.swift", line: 6)))
    }
}
