import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Limits are found by synthesis")
struct LimitTests {
    @Test("A stack of 501 resources is an error, of the stack and at its line")
    func resources() throws {
        let app = App()
        let stack = Stack("big", in: app)
        let line = #line - 1
        for index in 0...500 { Resource("R\(index)", in: stack, type: "Custom::R") }
        let synthesis = TestApp(app)
        #expect(synthesis.findings.map(\.ruleID) == ["template/resource-limit"])
        let finding = try #require(synthesis.findings.first)
        #expect(finding.message == "the template has 501 resources, at most 500 are allowed")
        #expect(finding.constructPath == "big")
        #expect(finding.template == "big")
        #expect(finding.location == SourceLocation(file: #fileID, line: line))
        #expect(app.synthesize().hasErrors)
        #expect(
            TestApp(app).findings.map(\.ruleID) == ["template/resource-limit"], "once, however often it is synthesized")
    }

    @Test("What stands in a nested stack is found at the line that declares it")
    func nested() throws {
        let synthesis = TestApp { app in
            let stack = Stack("outer", in: app)
            let nested = NestedStack("Inner", in: stack)
            Resource("R", in: nested, type: "Custom::R")
            Parameter("Text", in: nested, default: String(repeating: "x", count: 4_097))
        }
        let finding = try #require(synthesis.findings.first)
        #expect(synthesis.findings.map(\.ruleID) == ["template/parameter-value-length"])
        #expect(finding.constructPath == "outer/Inner/Text")
        #expect(finding.template == "outer-Inner")
        #expect(finding.location?.line == #line - 6)
    }

    @Test("A template of more bytes than S3's limit is an error, near it a warning", arguments: [790, 810, 1_000])
    func bytes(kilobytes: Int) throws {
        let app = App()
        let text = StringValue(String(repeating: "x", count: kilobytes * 1_000))
        Resource("R", in: Stack("long", in: app), type: "Custom::R", properties: ["Text": JSON(text)])
        let synthesis = TestApp(app)
        let template = try #require(app.synthesize().stack("long")?.template)
        #expect(template.rendered.byteCount == template.template.json().count)
        let expected: [Severity] = kilobytes < 800 ? [] : [kilobytes < 1_000 ? .warning : .error]
        #expect(synthesis.findings.map(\.severity) == expected)
        #expect(synthesis.findings.map(\.ruleID).allSatisfy { $0 == "template/body-limit" })
    }

    @Test("A value in plain text is found wherever it stands, and nothing else is said of it")
    func unresolvedText() {
        let synthesis = TestApp { app in
            let stack = Stack("leak", in: app)
            Resource("R", in: stack, type: "Custom::R", properties: ["Name": "x-\(UnresolvedText.mark)"])
            let parameter = Parameter("P", in: stack, allowedPattern: UnresolvedText.mark)
            ParameterRule("Rule", in: stack, assertions: [.init(parameter.value == "a", UnresolvedText.mark)])
        }
        #expect(synthesis.findings.map(\.ruleID) == Array(repeating: "value/unresolved-text", count: 3))
        #expect(synthesis.findings.compactMap(\.constructPath).sorted() == ["leak/P", "leak/R", "leak/Rule"])
    }

    @Test("A stack without resources is said once")
    func empty() {
        #expect(TestApp { _ = Stack("empty", in: $0) }.findings.map(\.ruleID) == ["stack/empty"])
    }
}
