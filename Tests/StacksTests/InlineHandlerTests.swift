import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import StacksConventions
import StacksOrganization
import Strata
import StrataTesting
import TestSupport
import Testing

/// The code that templates carry inline, looked at by the languages' own tools.
@Suite("Inline handlers")
struct InlineHandlerTests {
    /// Every inline function of every stage: its runtime and its code, each once.
    private static let handlers: [(runtime: String, code: String)] = {
        var found: [String: String] = [:]
        for stage in Stage.allCases {
            let app = App(now: Timestamp("2026-11-23T00:00:00Z"), root: Repository.root.path)
            ConventionsSystem(in: app, stage: stage)
            OrganizationSystem(in: app, stage: stage)
            let templates = TestApp(app).templates.flatMap { [$0] + $0.nested }
            for function in templates.flatMap({ $0.resources(of: "AWS::Lambda::Function") }) {
                guard let code = function["Code", "ZipFile"]?.stringValue,
                    let runtime = function["Runtime"]?.stringValue
                else { continue }
                found[code] = runtime
            }
        }
        return found.map { (runtime: $0.value, code: $0.key) }.sorted { $0.code < $1.code }
    }()

    private static func withFile<Result>(_ code: String, _ ending: String, _ body: (String) throws -> Result) throws
        -> Result
    {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "strata-\(UUID().uuidString).\(ending)")
        try Data(code.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }

    @Test("What templates carry inline is what Strata brings along, in Python; a system's own handlers are published")
    func languages() {
        #expect(Set(Self.handlers.map { $0.runtime.prefix(6) }) == ["python"])
    }

    @Test("Python takes every Python handler", .enabled(if: Tool.isInstalled("python3"), "python3 is not installed"))
    func python() throws {
        for handler in Self.handlers where handler.runtime.hasPrefix("python") {
            try Self.withFile(handler.code, "py") { file in
                let check = try Tool.run([
                    "python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", file,
                ])
                #expect(check.exitCode == 0, "\(check.output)")
            }
        }
    }
}
