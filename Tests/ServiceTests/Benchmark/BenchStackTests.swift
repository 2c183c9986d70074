import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataSQS
import Testing

/// The benchmark app is the peers' app: what it says must be what they say. `BenchStack.swift` here is a link to the
/// benchmark's own source.
@Suite("The benchmark app")
struct BenchStackTests {
    private static let expected = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../shared/bench/expected-1x50/Stack0.template.json").standardizedFileURL
    private static let isThere = FileManager.default.fileExists(atPath: expected.path)

    private func synthesize(stacks: Int, units: Int) -> Synthesis {
        let app = App()
        var upstream: AWS.SQS.Queue?
        for index in 0..<stacks { upstream = BenchStack(index, in: app, units: units, upstream: upstream).queue }
        app.tag(["app": "bench", "owner": "team-a", "stage": "prod"])
        return app.synthesize()
    }

    @Test(
        "One stack of fifty resources equals what the peers make of it",
        .enabled(if: isThere, "the reference folder is not beside the repository")
    )
    func equalsPeers() throws {
        let synthesis = synthesize(stacks: 1, units: 5)
        let written = JSONWriter.bytes(try #require(synthesis.stacks.first).template.template.templateValue)
        let ours = try #require(JSONSerialization.jsonObject(with: Data(written)) as? [String: Any])
        let theirs = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: Self.expected)) as? [String: Any]
        )
        let resources = try #require(ours["Resources"] as? NSDictionary)
        #expect(resources.count == 50)
        #expect(resources == theirs["Resources"] as? NSDictionary)
    }

    @Test("Each stack reads the first queue of the one before, and waits for it")
    func readsUpstream() throws {
        let synthesis = synthesize(stacks: 3, units: 1)
        #expect(synthesis.findings.isEmpty)
        #expect(synthesis.stacks.map(\.dependencies) == [[], ["Stack0"], ["Stack1"]])
        let function = try #require(synthesis.stack("Stack2")?.template.template.resources["Fn0"])
        let variables = function.properties["Environment"]?["Variables"]
        #expect(variables?["UPSTREAM"]?["Fn::ImportValue"]?.stringValue?.hasPrefix("Stack1:") == true)
        #expect(synthesis.stack("Stack0")?.template.template.outputs.count == 1)
    }
}
