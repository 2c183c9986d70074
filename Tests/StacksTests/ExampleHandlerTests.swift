import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import StacksConventions
import Strata
import StrataTesting
import TestSupport
import Testing

/// The handler of the conventions' gateway, looked at by the language's own tools.
@Suite("The example's handler")
struct ExampleHandlerTests {
    private static let folder = Repository.root.appendingPathComponent("stacks/Conventions/handlers/example")

    @Test("It is published without its tests, and Node.js finds it", arguments: Stage.allCases)
    func asset(stage: Stage) throws {
        let app = App(now: Timestamp("2026-11-23T00:00:00Z"), root: Repository.root.path)
        let gateway = ConventionsSystem(in: app, stage: stage).gateway
        let synthesis = app.synthesize()
        let stack = try #require(synthesis.stack(gateway.id))
        let asset = try #require(stack.assets.first)
        #expect(stack.assets.count == 1)
        #expect(asset.files.map(\.path) == ["index.mjs"])
        try TestApp(synthesis).template(gateway.id).expectResource(
            of: "AWS::Lambda::Function",
            where: ["Code": ["S3Key": .equal(to: .string(asset.objectKey))], "Runtime": .prefix("nodejs")])
    }

    @Test("Node.js takes it", .enabled(if: Tool.isInstalled("node"), "node is not installed"))
    func syntax() throws {
        let check = try Tool.run(["node", "--check", Self.folder.appendingPathComponent("index.mjs").path])
        #expect(check.exitCode == 0, "\(check.output)")
    }

    @Test("It passes its tests", .enabled(if: Tool.isInstalled("node"), "node is not installed"))
    func answers() throws {
        // A file, not the folder: what a folder means changed between Node.js 20 and 22.
        let file = Self.folder.appendingPathComponent("index.test.mjs").path
        // Within a test run of Node.js, it would report to that one.
        let outcome = try Tool.run(["env", "-u", "NODE_TEST_CONTEXT", "node", "--test", file])
        #expect(outcome.exitCode == 0, "\(outcome.output)")
        #expect(outcome.output.contains("pass 2") && outcome.output.contains("fail 0"), "\(outcome.output)")
    }
}
