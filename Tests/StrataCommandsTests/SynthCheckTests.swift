import Foundation
import Testing

@Suite("synth --check")
struct SynthCheckTests {
    private let program = BuiltProgram.fixture

    @Test("What was just written is up to date: exit 0")
    func upToDate() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth"], in: folder.url)
        let outcome = try program.run(["synth", "--check"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "templates/fixture: up to date\n")
    }

    @Test("What the program no longer says is stale: exit 2, with the first line that differs, and nothing is written")
    func stale() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth"], in: folder.url)
        let before = try folder.contents()
        let outcome = try program.run(["synth", "--check", "--queues", "2"], in: folder.url)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.hasPrefix("different  first.template.json, from line "))
        #expect(
            outcome.errors
                == "templates/fixture is not what the program says; run `fixture-program synth` to write it anew\n"
        )
        #expect(try folder.contents() == before)
    }

    @Test("An assembly that was never written is stale: exit 2, and no folder is made")
    func neverWritten() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--check"], in: folder.url)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.contains("missing    first.template.json"))
        #expect(try folder.contents().isEmpty)
    }

    @Test("Only the stacks that are named are compared")
    func selection() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth"], in: folder.url)
        let second = try program.run(["synth", "--check", "--queues", "2", "second"], in: folder.url)
        #expect(second.exitCode == 0)
        let first = try program.run(["synth", "--check", "--queues", "2", "f*"], in: folder.url)
        #expect(first.exitCode == 2)
    }
}
