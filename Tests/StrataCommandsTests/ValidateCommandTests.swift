import Foundation
import Testing

/// `validate` and its reports, run as a user would.
struct ValidateCommandTests {
    private func run(_ arguments: String...) throws -> (outcome: BuiltProgram.Outcome, files: [String: String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "strata-validate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try BuiltProgram.fixture.run(["validate"] + arguments, in: folder)
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        return (outcome, files)
    }

    @Test("A clean program: exit 0, and nothing is written")
    func clean() throws {
        let (outcome, files) = try run()
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "2 stacks: no error\n")
        #expect(files.isEmpty)
    }

    @Test("Several reports in one run, and the exit code all the same")
    func reports() throws {
        let (outcome, files) = try run(
            "--mistake", "cycle", "--format", "github", "--report", "sarif=a.sarif", "--report", "junit=b.xml")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output.hasPrefix("::error file="))
        #expect(files.keys.sorted() == ["a.sarif", "b.xml"])
        #expect(files["a.sarif"]?.contains("\"ruleId\": \"graph/cycle\"") == true)
        #expect(files["b.xml"]?.contains("<failure message=\"dependency cycle between 2 stacks\"") == true)
    }

    @Test("A warning fails if it is to")
    func failOn() throws {
        #expect(try run("--mistake", "warning").outcome.exitCode == 0)
        #expect(try run("--mistake", "warning", "--fail-on", "warning").outcome.exitCode == 1)
        #expect(try run("--mistake", "warning", "--fail-on", "info", "--format", "json").outcome.exitCode == 1)
    }

    @Test("Hard dependencies that only the command forbids tell of the configuration, too")
    func forbidHard() throws {
        #expect(try run("--mistake", "hard-dependency").outcome.exitCode == 0)
        let outcome = try run("--mistake", "hard-dependency", "--forbid-hard").outcome
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("[graph/hard-dependency]"))
        #expect(outcome.errors.contains("the second stack is configured here"))
    }

    @Test("A report that is none is an error with the formats")
    func mistakes() throws {
        let (outcome, files) = try run("--report", "pdf=x.pdf")
        #expect(outcome.exitCode != 0)
        #expect(outcome.errors.contains("the formats are text, json, sarif, junit, github"))
        #expect(files.isEmpty)
        #expect(try run("--output", "no/such/folder/x.txt").outcome.errors.contains("cannot be written"))
    }
}
