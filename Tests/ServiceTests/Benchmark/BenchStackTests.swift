import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataSQS
import TestSupport
import Testing

/// The benchmark app is the peers' app: what it says must be what they say. `BenchStack.swift` here is a link to the
/// benchmark's own source.
@Suite("The benchmark app")
struct BenchStackTests {
    private func synthesize(stacks: Int, units: Int) -> Synthesis {
        let app = App()
        var upstream: AWS.SQS.Queue?
        for index in 0..<stacks { upstream = BenchStack(index, in: app, units: units, upstream: upstream).queue }
        app.tag(["app": "bench", "owner": "team-a", "stage": "prod"])
        return app.synthesize()
    }

    @Test(
        "One stack of fifty resources equals what the peers make of it",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder")
    )
    func equalsPeers() throws {
        let file = try SharedFiles.file("bench/expected-1x50/Stack0.template.json")
        let synthesis = synthesize(stacks: 1, units: 5)
        let written = JSONWriter.bytes(try #require(synthesis.stacks.first).template.template.templateValue)
        let ours = try #require(JSONSerialization.jsonObject(with: Data(written)) as? [String: Any])
        let theirs = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let resources = try #require(ours["Resources"] as? NSDictionary)
        #expect(resources.count == 50)
        #expect(resources == theirs["Resources"] as? NSDictionary)
    }

    @Test("Every unit is ten resources, and a unit more is ten more")
    func units() throws {
        let types = try [1, 5].map { units in
            try #require(synthesize(stacks: 1, units: units).stacks.first).template.template.resources.values
                .map(\.type).sorted()
        }
        #expect(
            types[0] == [
                "AWS::DynamoDB::Table", "AWS::Events::Rule", "AWS::IAM::Policy", "AWS::IAM::Role",
                "AWS::Lambda::Function", "AWS::Lambda::Permission", "AWS::Logs::LogGroup", "AWS::S3::Bucket",
                "AWS::SQS::Queue", "AWS::SQS::Queue",
            ])
        #expect(types[1] == types[0].flatMap { Array(repeating: $0, count: 5) })
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
