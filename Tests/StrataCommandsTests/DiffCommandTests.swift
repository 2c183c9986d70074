import Foundation
import Testing

/// `diff`, run as a user would.
@Suite("The difference that a program makes")
struct DiffCommandTests {
    private let program = BuiltProgram.fixture

    private func run(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws -> BuiltProgram.Outcome {
        try program.run(["diff"] + arguments, in: folder.url, environment: environment)
    }

    /// A folder in which the assembly was written.
    private func synthesized(_ arguments: String...) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth"] + arguments, in: folder.url)
        try #require(outcome.exitCode == 0, Comment(rawValue: outcome.errors))
        return folder
    }

    @Test("Without previous templates everything is new, which is no error")
    func first() throws {
        let outcome = try run([], in: TemporaryFolder())
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors == "there is no 'templates/fixture' to compare with: everything is new\n")
        #expect(outcome.output.hasPrefix("2 stacks are new: 2 resources added\n"))
        #expect(outcome.output.contains("\n+ first  new stack  fixture_program/FixtureProgram.swift:"))
        #expect(outcome.output.contains("  + Queue0  AWS::SQS::Queue  added  fixture_program/FixtureProgram.swift:"))
    }

    @Test("What was written last does not differ")
    func same() throws {
        let folder = try synthesized("--queues", "3")
        let same = try run(["--queues", "3"], in: folder)
        #expect(same.exitCode == 0)
        #expect(same.output == "no change\n")
        #expect(same.errors == "")
        let json = try run(["--queues", "3", "--format", "json"], in: folder)
        #expect(json.exitCode == 0)
        #expect(json.output.contains("\"changes\": []"))
    }

    @Test("A queue that goes is told, with the line of the old template")
    func removal() throws {
        let folder = try synthesized("--queues", "2")
        let outcome = try run([], in: folder)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.contains("  - Queue1  AWS::SQS::Queue  removed"))
        #expect(outcome.output.contains("templates/fixture/first.template.json:"))
        #expect(!outcome.output.contains("\u{1B}"))
        let gated = try run(["--fail-on", "replacement,removal"], in: folder)
        #expect(gated.exitCode == 1)
        #expect(gated.errors.hasPrefix("--fail-on removal: 1 removal\n"))
        #expect(gated.output == outcome.output)
        let other = try run(["--fail-on", "replacement", "--fail-on", "rename"], in: folder)
        #expect(other.exitCode == 2)
    }

    @Test("Formats, a file for the report, and colour where it is asked for")
    func formats() throws {
        let folder = try synthesized("--queues", "2")
        let json = try run(["--format", "json"], in: folder)
        #expect(json.exitCode == 2)
        let value = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect((value["changes"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["removed"])
        let markdown = try run(["--format", "markdown", "--output", "report.md"], in: folder)
        #expect(markdown.exitCode == 2)
        #expect(markdown.output == "")
        #expect(markdown.errors == "report.md: written\n")
        #expect(try folder.text(of: "report.md").hasPrefix("### Infrastructure changes: 1 stack changes"))
        let coloured = try run(["--color", "always"], in: folder)
        #expect(coloured.output.contains("\u{1B}[31m"))
        let nowhere = try run(["--output", "no/such/folder/x"], in: folder)
        #expect(nowhere.exitCode == 1)
        #expect(nowhere.errors.contains("'no/such/folder/x' cannot be written"))
    }

    @Test("Only the stacks that are named are told of")
    func selection() throws {
        let folder = try synthesized("--queues", "2")
        #expect(try run(["second"], in: folder).exitCode == 0)
        #expect(try run(["f*"], in: folder).exitCode == 2)
        let unknown = try run(["frist"], in: folder)
        #expect(unknown.exitCode == 1)
        #expect(unknown.errors == "error: no stack fits 'frist'\n  help: did you mean 'first'?\n")
    }

    @Test("What is passed over is no change")
    func ignore() throws {
        let folder = try synthesized()
        let path = folder.url.appendingPathComponent("templates/fixture/first.template.json")
        let text = try String(contentsOf: path, encoding: .utf8).replacing(
            "\"DelaySeconds\": 5", with: "\"DelaySeconds\": 6")
        try Data(text.utf8).write(to: path)
        let outcome = try run([], in: folder)
        #expect(outcome.output.contains("      ~ DelaySeconds: 6 → 5"))
        for pattern in ["AWS::SQS::Queue.DelaySeconds", "AWS::SQS::*.*", "first/Queue0.Delay*"] {
            #expect(try run(["--ignore", pattern], in: folder).exitCode == 0)
        }
        for pattern in ["AWS::SQS::Queue.Delay", "second/*.*", "DelaySeconds"] {
            #expect(try run(["--ignore", pattern], in: folder).exitCode == 2)
        }
    }

    @Test("A folder, a file and a revision can be compared with")
    func against() throws {
        let folder = try synthesized("--queues", "2")
        try FileManager.default.copyItem(
            at: folder.url.appendingPathComponent("templates/fixture"), to: folder.url.appendingPathComponent("before"))
        #expect(try run(["--against", "before"], in: folder).output.contains("- Queue1"))
        let file = try run(["--against", "before/first.template.json"], in: folder)
        #expect(file.exitCode == 2)
        #expect(file.output.hasPrefix("1 stack changes: 1 resource removed"))
        #expect(try run(["second", "--against", "before/second.template.json"], in: folder).exitCode == 0)
        try FileManager.default.moveItem(
            at: folder.url.appendingPathComponent("before/first.template.json"),
            to: folder.url.appendingPathComponent("other.json"))
        let unknown = try run(["--against", "other.json"], in: folder)
        #expect(unknown.exitCode == 1)
        #expect(unknown.errors.contains("'other.json' is one template, and there are 2 stacks to compare it with"))
        let git = try Process.run(
            [
                "sh", "-c",
                "git init -q -b main && git add templates && git -c user.name=a -c user.email=a@b commit -q -m x",
            ],
            in: folder.url)
        try #require(git == 0)
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("templates"))
        let revision = try run(["--against", "git:main"], in: folder)
        #expect(revision.exitCode == 2)
        #expect(revision.output.contains("git:main:templates/fixture/first.template.json:"))
        #expect(try run(["--against", "git:main:templates/fixture", "--queues", "2"], in: folder).exitCode == 0)
        let empty = try run(["--against", "git:main", "--assembly", "other"], in: folder)
        #expect(empty.exitCode == 2)
        #expect(empty.errors == "'git:main' holds no 'templates/other': everything is new\n")
    }

    @Test(
        "What cannot be compared with is an error that says what can",
        arguments: [
            (["--against", "nowhere"], "there is no 'nowhere'"),
            (["--against", ""], "the place of the templates is empty"),
            (["--against", "git:"], "names no revision"),
            (["--against", "git:--help"], "names no revision"),
            (["--against", "git:main"], "is in no git repository"),
            (["--fail-on", "explosion"], "'explosion' is nothing to fail on; there are any, replacement"),
            (["--format", "xml"], "'xml' is invalid for '--format <format>'"),
            (["--mistake", "duplicate-id"], "error: "),
        ])
    func mistakes(arguments: [String], message: String) throws {
        let outcome = try run(arguments, in: TemporaryFolder())
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(message))
        #expect(outcome.output == "")
    }

    @Test("What is deployed is asked of the AWS command line")
    func deployed() throws {
        let folder = try TemporaryFolder()
        let missing = try run(["--against", "deployed"], in: folder, environment: ["PATH": folder.url.path])
        #expect(missing.exitCode == 1)
        #expect(missing.errors.contains("'aws' is not installed, so what is deployed cannot be read"))
        let script = """
            #!/bin/sh
            case "$*" in *"--stack-name first "*)
            printf '%s' '{"TemplateBody": "Resources:\\n  Old:\\n    Type: AWS::SQS::Queue\\n"}' ;;
            *) echo 'Stack with id second does not exist' >&2; exit 254 ;; esac
            """
        let text = folder.url.appendingPathComponent("aws.text")
        try Data(script.utf8).write(to: text)
        _ = try Process.run(["sh", "-c", "cp aws.text aws && chmod 755 aws"], in: folder.url)
        let path = "\(folder.url.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
        let outcome = try run(["--against", "deployed"], in: folder, environment: ["PATH": path])
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.contains("  - Old  AWS::SQS::Queue  removed"))
        #expect(outcome.output.contains("+ second  new stack"))
    }
}

extension Process {
    /// Runs a program to its end and gives its exit code.
    fileprivate static func run(_ arguments: [String], in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
