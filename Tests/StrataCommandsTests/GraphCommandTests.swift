import Foundation
import Testing

/// `graph` and `validate`, run as a user would.
struct GraphCommandTests {
    private static let now = ["--now", "2026-11-23T00:00:00Z"]

    private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
        try BuiltProgram.stacks.run(
            arguments + ["--stage", "prod"] + Self.now, in: FileManager.default.temporaryDirectory)
    }

    @Test("The order of deployment and the dependencies of the real systems")
    func text() throws {
        let outcome = try run("graph")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("organization-accounts -> organization-mail"))
        #expect(outcome.output.contains("wave 1  conventions-probe, organization-github, organization-mail"))
    }

    @Test("Data for CI, of one stack and what it touches")
    func json() throws {
        let outcome = try run("graph", "organization-sso", "--format", "json", "--level", "resource")
        #expect(outcome.exitCode == 0)
        let value = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(value["version"] as? Int == 1)
    }

    @Test("A wrong name, strength or depth is an error with what is allowed")
    func mistakes() throws {
        let name = try run("graph", "--around", "Organisation")
        #expect(name.exitCode == 1)
        #expect(name.errors.contains("nothing in the graph is called 'Organisation'; did you mean"))
        let strength = try run("graph", "--strength", "strong")
        #expect(strength.exitCode != 0)
        #expect(strength.errors.contains("hard"))
        let depth = try run("graph", "--depth", "2")
        #expect(depth.exitCode != 0)
        #expect(depth.errors.contains("--around"))
    }

    @Test("Hard dependencies are errors only where they are forbidden")
    func forbidHard() throws {
        let allowed = try run("validate")
        #expect(allowed.exitCode == 0)
        #expect(allowed.output.contains("8 stacks: no error"))
        let forbidden = try run("validate", "--forbid-hard")
        #expect(forbidden.exitCode == 1)
        #expect(
            forbidden.errors.contains(
                "error: stack 'organization-sso' cannot be deployed without stack 'organization-accounts'"))
        let excepted = try run(
            "validate", "--forbid-hard", "--allow-hard-on", "organization-*", "--allow-hard-on", "conventions-probe")
        #expect(excepted.exitCode == 0)
    }

    @Test(
        "A cycle is an error of graph, synth and validate, which write no assembly",
        arguments: ["graph", "synth", "validate"])
    func cycle(command: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "strata-cycle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try BuiltProgram.fixture.run([command, "--mistake", "cycle"], in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("error: dependency cycle between 2 stacks [graph/cycle]\n"))
        #expect(
            outcome.errors.contains("help: break first -> second: drop the declared dependency of 'first' on 'second'"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("What is part of a cycle can be shown alone")
    func onlyCycles() throws {
        let folder = FileManager.default.temporaryDirectory
        let cyclic = try BuiltProgram.fixture.run(
            ["graph", "--mistake", "cycle", "--cycles", "--format", "mermaid"], in: folder)
        #expect(cyclic.output.contains("first") && cyclic.output.contains("second"))
        let sound = try BuiltProgram.fixture.run(["graph", "--cycles"], in: folder)
        #expect(sound.exitCode == 0)
        #expect(sound.output == "Nothing in the graph fits the options.\n")
    }
}
