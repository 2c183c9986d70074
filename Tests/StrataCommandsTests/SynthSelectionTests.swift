import Foundation
import Testing

@Suite("synth of chosen stacks")
struct SynthSelectionTests {
    private let program = BuiltProgram.fixture

    @Test("Only the chosen stack is written anew; the others and the manifest stay whole")
    func chosen() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth"], in: folder.url)
        let before = try folder.contents()
        let outcome = try program.run(["synth", "--queues", "3", "sec*"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("second  ") && !outcome.output.contains("first "))
        #expect(try folder.contents() == before)
    }

    @Test("A stack that another needs is written along when it is not there yet")
    func dependency() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "second"], in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(try folder.contents(below: "templates/fixture").keys.contains("first.template.json"))
    }

    @Test("A pattern that fits no stack is an error that lists them")
    func unknown() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "x*"], in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors == "error: no stack fits 'x*'\n  help: the stacks are 'first', 'second'\n")
        #expect(try folder.contents().isEmpty)
    }

    @Test("A mistyped stack is answered with the nearest")
    func mistyped() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "secnd"], in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors == "error: no stack fits 'secnd'\n  help: did you mean 'second'?\n")
    }
}
