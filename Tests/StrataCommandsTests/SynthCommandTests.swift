import Foundation
import Testing

@Suite("synth")
struct SynthCommandTests {
    private let program = BuiltProgram.fixture

    @Test("Writing an assembly exits 0, prints a budget line for each stack and says what changed")
    func writing() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(
            outcome.output == """
                first   1/500 resources, 0.01/1 MB, 1/200 outputs, 0/200 parameters
                second  1/500 resources, 0.01/1 MB, 0/200 outputs, 0/200 parameters
                templates/fixture: 2 stacks, 3 files changed

                """
        )
        #expect(outcome.errors == "")
        let names = try folder.contents().keys.sorted()
        #expect(
            names == [
                "templates/fixture/.gitignore", "templates/fixture/first.template.json",
                "templates/fixture/manifest.json",
                "templates/fixture/second.template.json",
            ]
        )
    }

    @Test("Writing the same again changes nothing")
    func writingAgain() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth"], in: folder.url)
        let before = try folder.contents()
        let outcome = try program.run(["synth"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasSuffix("templates/fixture: 2 stacks, unchanged\n"))
        #expect(try folder.contents() == before)
    }

    @Test("The manifest holds what the AWS CDK's command line needs, the order of deployment included")
    func manifest() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth"], in: folder.url)
        let manifest = try #require(
            JSONSerialization.jsonObject(with: Data(folder.text(of: "templates/fixture/manifest.json").utf8))
                as? [String: Any]
        )
        #expect(manifest["version"] as? String == "36.0.0")
        let artifacts = try #require(manifest["artifacts"] as? [String: [String: Any]])
        let second = try #require(artifacts["second"])
        #expect(second["type"] as? String == "aws:cloudformation:stack")
        #expect(second["environment"] as? String == "aws://unknown-account/unknown-region")
        #expect(second["dependencies"] as? [String] == ["first"])
        #expect((second["properties"] as? [String: Any])?["templateFile"] as? String == "second.template.json")
    }

    @Test("--output chooses the folder, which is made with all above it")
    func output() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--output", "a/b/"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(try folder.contents(below: "a/b/fixture").keys.contains("manifest.json"))
    }

    @Test("Identical bytes come out in another process, time zone, locale and working directory")
    func determinism() throws {
        let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
        let first = try program.run(
            ["synth", "--queues", "40"], in: one.url, environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"]
        )
        let second = try program.run(
            ["synth", "--queues", "40"], in: other.url,
            environment: ["TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8"]
        )
        #expect(first.exitCode == 0 && second.exitCode == 0)
        let contents = try one.contents()
        #expect(contents.count == 4)
        #expect(try other.contents() == contents)
    }
}
