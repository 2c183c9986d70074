import CloudAssembly
import CloudFormation
import Strata
import Testing

@testable import StrataCommands

@Suite("Templates as JSON and YAML")
struct RenderedFormatTests {
    /// A stack with a text of quotation marks, of which JSON takes two bytes each and YAML one.
    private func synthesis(lines: Int) -> Synthesis {
        let app = App()
        let stack = Stack("large", in: app)
        let text = String(repeating: String(repeating: "\"", count: 80) + "\n", count: lines)
        Resource("Reader", in: stack, type: "Custom::Reader", properties: ["Text": JSON(text)])
        return app.synthesize()
    }

    private func sizes(_ rendered: RenderedAssembly) -> [Finding] {
        rendered.findings.filter { $0.ruleID == TemplateLimitRules.sizeRule }
    }

    @Test("What is too large as JSON only is a warning if the YAML is there to deploy")
    func onlyJSON() throws {
        let synthesis = synthesis(lines: 7_000)
        let json = RenderedAssembly(synthesis)
        #expect(sizes(json).map(\.severity) == [.error])
        let yaml = RenderedAssembly(synthesis, format: .yaml)
        #expect(!yaml.hasErrors)
        let finding = try #require(sizes(yaml).first)
        #expect(finding.severity == .warning)
        #expect(finding.message == sizes(json)[0].message)
        #expect(finding.help == "the YAML is small enough: deploy that; cdk deploy takes the JSON only")
        let content = try #require(yaml.assembly.stacks.first).template
        #expect(try #require(content.yaml).count <= TemplateLimits.bodyBytes)
        #expect(content.content.count > TemplateLimits.bodyBytes)
    }

    @Test("What is too large as either stays an error")
    func both() {
        let yaml = RenderedAssembly(synthesis(lines: 14_000), format: .yaml)
        #expect(sizes(yaml).map(\.severity) == [.error, .error])
        #expect(yaml.hasErrors)
    }
}
