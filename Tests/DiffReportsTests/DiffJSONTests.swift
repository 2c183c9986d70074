import CloudFormation
import DiffReports
import Foundation
import TemplateDiff
import TestSupport
import Testing

@Suite("The difference as JSON")
struct DiffJSONTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// The tools that checks install: a Python with jsonschema.
    private static let python = root.appendingPathComponent(".build/tools/bin/python").path
    private static let canValidate = (try? Tool.run([python, "-c", "import jsonschema"]).exitCode) == 0

    private func value(_ diff: TemplateDiff) throws -> TemplateValue {
        try TemplateValue(json: DiffReport(diff).json())
    }

    @Test("has the changes at its core")
    func changes() throws {
        let value = try value(DiffSample.everything)
        #expect(value["version"] == 1)
        let changes = value["changes"]?.arrayValue ?? []
        #expect(
            changes.map { $0["kind"]?.stringValue } == [
                "removed", "orphaned", "updated", "mayBeReplaced", "replaced", "imported", "added",
            ])
        #expect(changes.map { $0["stack"]?.stringValue } == ["gone"] + Array(repeating: "orders", count: 5) + ["web"])
        let table = try #require(changes.first { $0["logicalId"] == "Table" })
        #expect(table["properties"]?[0]?["old"] == "id")
        #expect(table["properties"]?[0]?["impact"] == "replace")
        #expect(table["data"]?["verdict"] == "lost")
        #expect(table["location"] == ["file": "Shop/OrdersStack.swift", "line": 12])
        #expect(value["summary"]?["resources"]?["replaced"] == 1)
    }

    @Test("tells null from nothing")
    func null() throws {
        let change = try value(DiffSample.change(nil, .null))["changes"]?[0]?["properties"]?[0]
        #expect(change?["old"] == nil)
        #expect(change?["new"] == .null)
    }

    @Test("fits the published schema, which knows every member", .enabled(if: canValidate, "needs make's Python tools"))
    func schema() throws {
        let check = """
            import json, sys, jsonschema
            def close(schema):
                # Published, the schema lets members come; here each must be described.
                if isinstance(schema, dict):
                    if "properties" in schema: schema.setdefault("additionalProperties", False)
                    for part in list(schema.values()): close(part)
            schema = json.load(open(sys.argv[1]))
            close(schema)
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            for name in sys.argv[2:]:
                for error in validator.iter_errors(json.load(open(name))): print(error.json_path, error.message)
            """
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let samples = [DiffSample.everything, TemplateDiff(), DiffSample.change(nil, .null)]
        let files = try samples.enumerated().map { index, diff in
            let file = folder.appendingPathComponent("\(index).json")
            try Data(DiffReport(diff).json().utf8).write(to: file)
            return file.path
        }
        let schema = Self.root.appendingPathComponent("docs/diff.schema.json").path
        let outcome = try Tool.run([Self.python, "-c", check, schema] + files)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "")
        // And it refuses what is wrong.
        let wrong = folder.appendingPathComponent("wrong.json")
        let text = DiffReport(DiffSample.everything).json().replacing("\"mayBeReplaced\",", with: "\"exploded\",")
        try Data(text.utf8).write(to: wrong)
        #expect(try Tool.run([Self.python, "-c", check, schema, wrong.path]).output.contains("exploded"))
    }
}
