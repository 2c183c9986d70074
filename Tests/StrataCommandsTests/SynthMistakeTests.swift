import Foundation
import Testing

@Suite("Mistakes that synth reports")
struct SynthMistakeTests {
    private let program = BuiltProgram.fixture

    /// Runs into a folder that holds an assembly already, which every mistake must leave as it was.
    private func run(_ mistake: String) throws -> BuiltProgram.Outcome {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth"], in: folder.url)
        let before = try folder.contents()
        let outcome = try program.run(["synth", "--mistake", mistake], in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(try folder.contents() == before)
        return outcome
    }

    @Test("A duplicate id names both places")
    func duplicateID() throws {
        let errors = try run("duplicate-id").errors
        #expect(errors.hasPrefix("error: 'first' already has "))
        #expect(errors.components(separatedBy: "fixture_program/FixtureProgram.swift:").count >= 3)
        #expect(errors.contains("[construct/duplicate-id]"))
        #expect(errors.hasSuffix("1 error, 0 warnings\n"))
    }

    @Test("An empty app says how to declare a stack")
    func emptyApp() throws {
        #expect(
            try run("empty-app").errors == """
                error: the app declares no stack [app/empty]
                  help: declare one in declare(in:): Stack("name", in: app)
                1 error, 0 warnings

                """
        )
    }

    @Test("An empty stack is one error, at its line")
    func emptyStack() throws {
        let errors = try run("empty-stack").errors
        #expect(errors.contains("'hollow'") && errors.contains("[stack/empty]"))
        #expect(errors.contains("at fixture_program/FixtureProgram.swift:"))
        #expect(errors.hasSuffix("1 error, 0 warnings\n"))
    }

    @Test("A reference to another App's resource names both")
    func foreignApp() throws {
        let errors = try run("foreign-app").errors
        #expect(errors.contains("'second/Foreign' refers to 'other/Foreign', which belongs to another App"))
        #expect(errors.contains("help: declare both in the same App"))
    }

    @Test("A program that gives up says why, without a stack trace")
    func givesUp() throws {
        #expect(
            try run("give-up").errors
                == "error: the program could not declare its stacks: the configuration has no account\n"
        )
    }

    @Test("A stack's name that is too long tells the limit")
    func longName() throws {
        let errors = try run("long-name").errors
        #expect(errors.contains("(160 characters) [stack/name]"))
        #expect(errors.contains("at most 128 long"))
    }

    @Test("Two stacks of one name are named both")
    func sameName() throws {
        let errors = try run("same-name").errors
        #expect(errors.contains("two stacks have the name 'first': 'first' and 'second' [stack/duplicate-name]"))
    }

    @Test("Too many resources are an error with the number found")
    func tooManyResources() throws {
        let errors = try run("too-many-resources").errors
        #expect(
            errors.contains("error: the template has 501 resources, at most 500 are allowed [template/resource-limit]"))
    }

    @Test("A value that slipped into plain text is found, with its place")
    func unresolvedText() throws {
        #expect(
            try run("unresolved-text").errors.contains(
                "error: a text was made of a value that is known only at deployment: Ref of first "
                    + "[value/unresolved-text]\n  at fixture_program/FixtureProgram.swift:"
            )
        )
        #expect(try run("unresolved-text").errors.contains("in second: Resources.Leak.Properties.Value"))
    }

    @Test("A warning is told, and the assembly is written")
    func warning() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--mistake", "warning"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.hasPrefix("warning: the first stack is watched [annotation]\n  at "))
        #expect(outcome.errors.hasSuffix("0 errors, 1 warning\n"))
        #expect(!outcome.errors.contains("\u{1b}"))
        #expect(try folder.contents().count == 4)
    }
}
