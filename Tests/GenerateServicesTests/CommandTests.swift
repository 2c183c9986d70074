import Foundation
import TestSupport
import Testing

/// The executable as it was built, which lies beside the test bundle that is running.
@Suite("generate-services")
struct CommandTests {
    private static var program: String {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        var url = URL(fileURLWithPath: bundle).standardizedFileURL
        while url.path != "/", url.pathComponents.contains(where: { $0.hasSuffix(".xctest") }) {
            url.deleteLastPathComponent()
        }
        return url.appendingPathComponent("generate-services").path
    }

    private static let old = ["us-east-1": ["AWS::A::B": #"{"properties": {"Old": {"type": "string"}}}"#]]
    private static let new = ["us-east-1": ["AWS::A::B": #"{"properties": {"New": {"type": "string"}}}"#]]

    @Test("compare prints the report under the names that it was given, or writes it to a file")
    func compare() throws {
        let (old, new) = (try TinyRegistry(Self.old), try TinyRegistry(Self.new))
        let printed = try Tool.run([Self.program, "compare", "--from", "1.0", "--to", "1.1", old.path, new.path])
        #expect(printed.exitCode == 0)
        #expect(printed.output.hasPrefix("# Resource types: 1.0 to 1.1\n"))
        #expect(printed.output.contains("- `AWS::A::B`: properties went: `old`\n"))

        let file = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID().uuidString).md")
        defer { try? FileManager.default.removeItem(at: file) }
        let written = try Tool.run([Self.program, "compare", old.path, new.path, "--output", file.path])
        #expect(written.exitCode == 0 && written.output.isEmpty)
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("# Resource types: before to now\n"))
    }

    @Test("What it cannot do it says, with exit code 1")
    func mistakes() throws {
        let registry = try TinyRegistry(Self.old)
        for (arguments, message) in [
            (["compare", registry.path], "expected 2 arguments, OLD and NEW, but got 1"),
            (["compare", "--form", "1.0", registry.path, registry.path], "unknown option '--form'"),
            (["compare", registry.path, registry.path, "--output"], "--output lacks its value"),
            (["compare", registry.path, "/nonexistent"], "no registry schemas in /nonexistent"),
            ([registry.path, "/nonexistent"], "cannot read /nonexistent/Package.swift"),
            (
                ["compare", registry.path, registry.path, "--output", "/nonexistent/report.md"],
                "cannot write /nonexistent/report.md"
            ),
        ] {
            let outcome = try Tool.run([Self.program] + arguments)
            #expect(outcome.exitCode == 1, "\(arguments)")
            #expect(outcome.output.contains("generate-services: \(message)"), "\(outcome.output)")
        }
    }
}
