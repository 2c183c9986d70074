import CloudFormation
import Foundation
import OrderedCollections
import StacksConventions
import Strata
import StrataConventions
import Testing

/// The code that templates carry inline, looked at by the languages' own tools.
@Suite("Inline handlers")
struct InlineHandlerTests {
    /// Every inline function of every stage: its runtime and its code, each once.
    private static let handlers: [(runtime: String, code: String)] = {
        var found: [String: String] = [:]
        for stage in Stage.allCases {
            let app = App(now: Timestamp("2026-11-23T00:00:00Z"))
            ConventionsSystem(in: app, stage: stage)
            for stack in app.synthesize().stacks {
                for template in [stack.template] + stack.nested {
                    for resource in template.template.resources.values where resource.type == "AWS::Lambda::Function" {
                        guard let code = resource.properties["Code"]?["ZipFile"]?.stringValue,
                            let runtime = resource.properties["Runtime"]?.stringValue
                        else { continue }
                        found[code] = runtime
                    }
                }
            }
        }
        return found.map { (runtime: $0.value, code: $0.key) }.sorted { $0.code < $1.code }
    }()

    private static func isInstalled(_ tool: String) -> Bool {
        (try? run([tool, "--version"]).exitCode) == 0
    }

    private static func run(_ arguments: [String], input: String = "") throws -> (exitCode: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let (output, feed) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = output
        process.standardInput = feed
        try process.run()
        try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try feed.fileHandleForWriting.close()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }

    private static func withFile<Result>(_ code: String, _ ending: String, _ body: (String) throws -> Result) throws
        -> Result
    {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "strata-\(UUID().uuidString).\(ending)")
        try Data(code.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }

    @Test("There are handlers in JavaScript and in Python")
    func languages() {
        #expect(Set(Self.handlers.map { $0.runtime.prefix(6) }) == ["nodejs", "python"])
    }

    @Test("Node.js takes every JavaScript handler", .enabled(if: isInstalled("node"), "node is not installed"))
    func javaScript() throws {
        for handler in Self.handlers where handler.runtime.hasPrefix("nodejs") {
            try Self.withFile(handler.code, "cjs") { file in
                let check = try Self.run(["node", "--check", file])
                #expect(check.exitCode == 0, "\(check.output)")
            }
        }
    }

    @Test("Python takes every Python handler", .enabled(if: isInstalled("python3"), "python3 is not installed"))
    func python() throws {
        for handler in Self.handlers where handler.runtime.hasPrefix("python") {
            try Self.withFile(handler.code, "py") { file in
                let check = try Self.run([
                    "python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", file,
                ])
                #expect(check.exitCode == 0, "\(check.output)")
            }
        }
    }

    @Test("The example answers a load balancer's request", .enabled(if: isInstalled("node"), "node is not installed"))
    func example() throws {
        let code = try #require(Self.handlers.first { $0.code.contains("GREETING") }?.code)
        try Self.withFile(code, "cjs") { file in
            let program = """
                process.env.GREETING = "hello";
                require(process.argv[1]).handler({ httpMethod: "POST", path: "/v1/dosomething" })
                  .then((answer) => process.stdout.write("answer " + JSON.stringify(answer)));
                """
            let outcome = try Self.run(["node", "-e", program, file])
            #expect(outcome.exitCode == 0)
            let answer = try #require(outcome.output.components(separatedBy: "answer ").last)
            let fields = try #require(JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
            #expect(fields["statusCode"] as? Int == 200)
            #expect(fields["isBase64Encoded"] as? Bool == false)
            #expect(fields["body"] as? String == #"{"greeting":"hello"}"#)
        }
    }
}
