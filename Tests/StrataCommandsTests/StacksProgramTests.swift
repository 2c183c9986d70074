import Foundation
import Testing

/// The program of the systems in `stacks/`, as `make synth` runs it.
@Suite("The program stacks")
struct StacksProgramTests {
    private let program = BuiltProgram.stacks
    private let now = ["--now", "2026-11-23T00:00:00Z"]

    @Test("Every stage is an assembly of its own", arguments: ["dev", "test", "staging", "prod", "sandbox"])
    func stages(stage: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--stage", stage] + now, in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("templates/\(stage): "))
        let files = try folder.contents(below: "templates/\(stage)").keys
        #expect(files.contains("manifest.json"))
        #expect(files.contains("conventions-probe.template.json"))
        #expect(files.contains("conventions-probe-NestedProbe.nested.template.json"))
    }

    @Test("A missing stage is an error, never a stage by default")
    func missingStage() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth"] + now, in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.hasPrefix("Error: Missing expected argument '--stage <stage>'"))
        #expect(try folder.contents().isEmpty)
    }

    @Test("An unknown stage is an error that lists those that there are")
    func unknownStage() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--stage", "production"] + now, in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors.hasPrefix(
                "Error: The value 'production' is invalid for '--stage <stage>'. "
                    + "Please provide one of 'dev', 'test', 'staging', 'prod' or 'sandbox'."
            )
        )
    }

    @Test("An ephemeral stage without a clock is an error that says how to give one")
    func noClock() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--stage", "dev"], in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("[conventions/no-clock]"))
        #expect(
            outcome.errors.contains("help: give it with --now 2026-11-23T10:30:00Z or the variable SOURCE_DATE_EPOCH"))
        #expect(try folder.contents().isEmpty)
    }

    @Test("--now and SOURCE_DATE_EPOCH say the same; time zone, locale and folder change nothing")
    func determinism() throws {
        let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
        let first = try program.run(
            ["synth", "--stage", "dev"] + now, in: one.url, environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"]
        )
        let second = try program.run(
            ["synth", "--stage", "dev"], in: other.url,
            environment: ["TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "1795392000"]
        )
        #expect(first.exitCode == 0 && second.exitCode == 0)
        let contents = try one.contents()
        #expect(contents.keys.contains("templates/dev/conventions-probe.template.json"))
        #expect(try other.contents() == contents)
    }
}
