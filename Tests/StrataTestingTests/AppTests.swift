import CloudFormation
import Foundation
import Strata
import StrataCommands
import StrataSQS
import StrataTesting
import Testing

@Suite("Apps and programs in a test")
struct AppTests {
    struct Program: Application {
        @Option(help: "The stage.")
        var stage: String

        func declare(in app: App) throws {
            Queue("Jobs", in: Stack("jobs-\(stage)", in: app))
        }
    }

    @Test("A program with its options is one line")
    func program() throws {
        let app = try TestApp(Program.parse(["--stage", "qa"]).app())
        #expect(app.templates.map(\.id) == ["jobs-qa"])
        try app.template("jobs-qa").expectCount(1, of: AWS.SQS.Queue.self)
    }

    @Test("Stacks have their own findings, the app has all")
    func findings() throws {
        let app = TestApp { app in
            Queue("Jobs", in: Stack("one", in: app)).resource.node.annotate(.warning("odd", rule: "acme/odd"))
            Queue("Jobs", in: Stack("one-more", in: app))
        }
        app.expectFinding(rule: "acme/odd", line: #line - 3)
        try app.template("one").expectFinding(rule: "acme/odd")
        try app.template("one-more").expectNoFindings()
        #expect(
            failures { app.expectNoFindings() }.first?.text.hasPrefix("the app should have no finding, but") == true)
    }

    @Test("Nested stacks are there too, and dependencies")
    func nested() throws {
        let app = TestApp { app in
            let first = Stack("first", in: app)
            let queue = Queue("Jobs", in: NestedStack("Inner", in: first))
            Output("Url", in: Stack("second", in: app), value: queue.url)
        }
        #expect(app["first"]?.nested.map(\.id) == ["first-Inner"])
        try app.template("first-Inner").expectCount(1, of: AWS.SQS.Queue.self)
        #expect(app["second"]?.dependencies == ["first"])
    }

    @Test("A stack that is not there is told with the nearest")
    func missing() {
        let app = TestApp { Queue("Jobs", in: Stack("orders", in: $0)) }
        #expect(
            failures { _ = try app.template("order") } == [
                Failure(text: "there is no stack 'order'; the app has 'orders'; did you mean 'orders'?", line: #line)
            ])
        #expect(
            failures { _ = try TestApp { _ in }.template("order") }.map(\.text) == [
                "there is no stack 'order': the app has none"
            ])
    }

    @Test("Tests that run at once share a template")
    func concurrency() async {
        let template = Shop.template()
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { template.resources(of: AWS.SQS.Queue.self).count } }
            for await count in group { #expect(count == 2) }
        }
    }

    @Test("Templates of other tools are read from their files")
    func files() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n".utf8).write(to: file)
        try TestTemplate(contentsOf: file.path).expectCount(1, of: AWS.SQS.Queue.self)
        try Data("Resources: [".utf8).write(to: file)
        #expect(throws: TemplateDocumentError.self) { try TestTemplate(contentsOf: file.path) }
        #expect(throws: (any Error).self) { try TestTemplate(contentsOf: "/nowhere/at/all.yaml") }
    }
}
