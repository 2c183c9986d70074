import CloudFormation
import FindingReports
import Foundation
import TestSupport
import Testing

@Suite("Findings, written for programs")
struct FindingReportTests {
    static let findings = [
        Finding(
            ruleID: "conventions/name", severity: .warning, message: "the name \"a<b>&c\" is odd\nsecond line, 100 %",
            help: "choose another", constructPath: "orders/Queue",
            location: SourceLocation(file: "Shop/Orders Stack.swift", line: 12)),
        Finding(
            ruleID: "graph/cycle", severity: .error, message: "dependency cycle between 2 stacks", template: "orders",
            templatePath: "Resources.Queue.DependsOn[0]", location: SourceLocation(file: "Shop/Shop.swift", line: 3),
            related: [
                RelatedLocation(message: "'a' waits for 'b'", location: SourceLocation(file: "Shop/A.swift", line: 4)),
                RelatedLocation(message: "nowhere", location: nil),
            ]),
        Finding(ruleID: "template/size", severity: .info, message: "control \u{1} and \u{1b}[31m"),
    ]
    private static let report = FindingReport(findings + findings)

    @Test("Each finding is told once, the worst first")
    func order() {
        #expect(Self.report.findings.map(\.severity) == [.error, .warning, .info])
        #expect(Self.report.count(.error) == 1)
    }

    @Test("JSON has everything that a finding says")
    func json() throws {
        let value = try TemplateValue(json: Array(Self.report.json().utf8))
        #expect(value["version"] == 1)
        #expect(value["summary"] == ["errors": 1, "warnings": 1, "infos": 1])
        #expect(
            value["findings"]?[0] == [
                "ruleId": "graph/cycle", "severity": "error", "message": "dependency cycle between 2 stacks",
                "template": "orders", "templatePath": "Resources.Queue.DependsOn[0]",
                "location": ["file": "Shop/Shop.swift", "line": 3],
                "related": [
                    ["message": "'a' waits for 'b'", "location": ["file": "Shop/A.swift", "line": 4]],
                    ["message": "nowhere"],
                ],
            ])
        #expect(value["findings"]?[1]?["help"] == "choose another")
    }

    @Test("SARIF names rules, levels, lines and what is related")
    func sarif() throws {
        let value = try TemplateValue(json: Array(Self.report.sarif().utf8))
        #expect(value["version"] == "2.1.0")
        let run = value["runs"]?[0]
        #expect(run?["tool"]?["driver"]?["rules"]?[1]?["id"] == "graph/cycle")
        let results = try #require(run?["results"]?.arrayValue)
        #expect(results.map { $0["level"] } == ["error", "warning", "note"])
        #expect(results[0]["ruleIndex"] == 1)
        #expect(results[0]["locations"]?[0]?["physicalLocation"]?["region"] == ["startLine": 3])
        #expect(results[0]["relatedLocations"]?.arrayValue?.count == 1)
        #expect(
            results[1]["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]
                == "Shop/Orders%20Stack.swift")
        #expect(results[2]["locations"] == nil)
    }

    /// The tools that checks install: a Python with a reader of SARIF.
    private static let python = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/tools/bin/python").path
    private static let canRead = (try? Tool.run([python, "-c", "import sarif_pydantic"]).exitCode) == 0

    @Test(
        "Another reader takes the SARIF, also of no finding",
        .enabled(if: canRead, "sarif-pydantic is not installed in .build/tools"), arguments: [true, false])
    func reader(hasFindings: Bool) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "strata-\(UUID().uuidString).sarif")
        defer { try? FileManager.default.removeItem(at: file) }
        let report = hasFindings ? Self.report : FindingReport([])
        try Data(report.sarif().utf8).write(to: file)
        let program = """
            import sys, sarif_pydantic
            log = sarif_pydantic.Sarif.model_validate_json(open(sys.argv[1]).read())
            run = log.runs[0]
            print(len(run.results), run.tool.driver.name, *[result.level.value for result in run.results])
            """
        let outcome = try Tool.run([Self.python, "-c", program, file.path])
        #expect(outcome.output == (hasFindings ? "3 Strata error warning note\n" : "0 Strata\n"))
    }

    @Test("GitHub's commands are one line each")
    func github() {
        #expect(
            Self.report.github() == """
                ::error file=Shop/Shop.swift,line=3,title=graph/cycle::dependency cycle between 2 stacks
                ::warning file=Shop/Orders Stack.swift,line=12,title=conventions/name::the name "a<b>&c" is odd%0Asecond \
                line, 100 %25%0Ain orders/Queue%0Ahelp: choose another
                ::notice title=template/size::control \u{1} and \u{1b}[31m

                """)
    }

    @Test("JUnit's XML is well-formed, and errors are failures")
    func junit() throws {
        let parser = XMLReader(Self.report.junit())
        #expect(parser.isWellFormed)
        #expect(parser.names.filter { $0 == "testcase" }.count == 3)
        #expect(parser.names.filter { $0 == "failure" }.count == 1)
        #expect(parser.text.contains("the name \"a<b>&c\" is odd [conventions/name]\n  second line, 100 %"))
        #expect(parser.text.contains("control \u{2401}"))
        let empty = XMLReader(FindingReport([]).junit())
        #expect(empty.isWellFormed && empty.names.contains("testcase") && !empty.names.contains("failure"))
    }
}
