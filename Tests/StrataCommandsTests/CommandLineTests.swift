import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    private let program = BuiltProgram.fixture

    @Test(
        "Usage errors exit 1 and say so on standard error",
        arguments: [
            (["synth", "--bogus"], "Unknown option '--bogus'"),
            (["sinth"], "sinth"),
            (["synth", "--mistake", "nonsense"], "'nonsense' is invalid for '--mistake <mistake>'"),
            (["synth", "--queues", "many"], "'many' is invalid for '--queues <queues>'"),
            (["synth", "--now", "yesterday"], "'yesterday' is no time; write it like 2026-11-23T10:30:00Z"),
        ])
    func usageErrors(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(arguments, in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(message))
        #expect(outcome.output == "")
    }

    @Test("Help exits 0 on standard output and names the program's own options")
    func help() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--help"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("--mistake") && outcome.output.contains("--check"))
        #expect(outcome.output.contains("Exit code: 0 done, 1 error, 2 with --check"))
    }

    @Test("list prints the stacks and what each waits for")
    func list() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["list"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "first   first\nsecond  second  after first\n")
    }

    @Test("An assembly's name cannot lead out of the output folder", arguments: ["a/b", "..", "", ".hidden"])
    func assemblyName(name: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--assembly", name], in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.hasPrefix("error: '\(name)' is no name for an assembly\n"))
        #expect(try folder.contents().isEmpty)
    }

    @Test("An output folder that is a file, or holds something else, is refused and left alone")
    func refusedOutput() throws {
        let folder = try TemporaryFolder()
        try Data("mine".utf8).write(to: folder.url.appendingPathComponent("taken"))
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("other/fixture"), withIntermediateDirectories: true
        )
        try Data("mine".utf8).write(to: folder.url.appendingPathComponent("other/fixture/notes.txt"))
        let before = try folder.contents()
        for output in ["taken", "other"] {
            let outcome = try program.run(["synth", "--output", output], in: folder.url)
            #expect(outcome.exitCode == 1)
            #expect(outcome.errors.hasPrefix("error: ") && outcome.errors.contains(output))
        }
        #expect(try folder.contents() == before)
    }

    @Test("SOURCE_DATE_EPOCH that is no number is an error")
    func badEpoch() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth"], in: folder.url, environment: ["SOURCE_DATE_EPOCH": "noon"])
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors == """
                error: SOURCE_DATE_EPOCH is 'noon'
                  help: it must be a number of seconds since 1970, or not set

                """
        )
    }
}
