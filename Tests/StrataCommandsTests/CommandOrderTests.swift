import Foundation
import Testing

@Suite("Commands and options in any order")
struct CommandOrderTests {
    private let program = BuiltProgram.fixture
    private static let commands = "synth, diff, validate, graph, list"

    private func run(_ arguments: String) throws -> BuiltProgram.Outcome {
        let folder = try TemporaryFolder()
        return try program.run(arguments.split(separator: " ").map(String.init), in: folder.url)
    }

    @Test(
        "A command that there is not is named, wherever it stands, with the nearest",
        arguments: [
            ("sinth", "sinth", "synth"), ("--queues 2 sinth", "sinth", "synth"), ("--queues=2 sinth", "sinth", "synth"),
            ("sinth --queues 2", "sinth", "synth"), ("sinth --bogus", "sinth", "synth"),
            ("sinth --help", "sinth", "synth"),
            ("--check sinth", "sinth", "synth"), ("-o x sinth", "sinth", "synth"), ("-ox sinth", "sinth", "synth"),
            ("-- sinth", "sinth", "synth"), ("help sinth", "sinth", "synth"), ("lst", "lst", "list"),
            ("--queues 2 deploy", "deploy", nil),
        ])
    func unknownCommand(arguments: String, word: String, near: String?) throws {
        let outcome = try run(arguments)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        let help = (near.map { "did you mean '\($0)'? " } ?? "") + "the commands are \(Self.commands)"
        #expect(outcome.errors == "error: there is no command '\(word)'\n  help: \(help)\n")
    }

    @Test(
        "Options may stand before their command",
        arguments: [
            "--queues 2 list", "--queues=2 list", "--mistake none list --queues 2", "-- list", "list --queues 2",
        ])
    func optionsFirst(arguments: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.errors == "")
        #expect(outcome.output == "first   first\nsecond  second  after first\n")
    }

    @Test("An option before the command is one of that command, or it is said that it is not")
    func foreignOption() throws {
        #expect(try run("-o x synth").output.hasSuffix("x/fixture: 2 stacks, 3 files changed\n"))
        let outcome = try run("--output x list")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.hasPrefix("Error: Unknown option '--output'\nUsage: fixture-program list "))
    }

    @Test(
        "An option that no command has is named before all else",
        arguments: [
            ("--queue 2 list", "--queue", "did you mean '--queues'?"),
            ("--queue=2 sinth", "--queue", "did you mean '--queues'?"),
            ("--bogus sinth", "--bogus", "--help behind a command lists its options"),
            ("-x list", "-x", "did you mean '-h'?"),
        ])
    func unknownOption(arguments: String, option: String, help: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors == "error: no command has an option '\(option)'\n  help: \(help)\n")
    }

    @Test(
        "Options without a command say that one is missing, and which word was taken for a value",
        arguments: [
            ("--queues 2", ""), ("--check", ""), ("--queues", ""), ("--", ""),
            ("--queues list", "'list' is the value of --queues here; "),
        ])
    func noCommand(arguments: String, value: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors == "error: no command is named\n  help: \(value)name one: \(Self.commands)\n")
    }

    @Test("Help is given wherever it is asked for", arguments: ["", "--help", "-h", "--queues 2 --help", "help"])
    func help(arguments: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("SUBCOMMANDS:"))
        #expect(try run("help list").output.contains("USAGE: fixture-program list"))
    }
}
