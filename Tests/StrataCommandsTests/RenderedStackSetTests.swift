import CloudAssembly
import CloudFormation
import Strata
import Testing

@testable import StrataCommands

@Suite("StackSets in what is written")
struct RenderedStackSetTests {
    private func rendered(_ declare: (StackSetBody) -> Void) -> RenderedAssembly {
        let app = App()
        let stack = Stack("org", in: app)
        let resource = Resource(
            "Set.StackSet", in: stack, type: "AWS::CloudFormation::StackSet", properties: ["StackSetName": "set"])
        let body = StackSetBody(
            "Set", in: stack, resource: resource.node, description: nil, isServiceManaged: true, file: #fileID,
            line: #line)
        declare(body)
        return RenderedAssembly(app.synthesize())
    }

    @Test("The template is a file beside its stack's, and what it needs is not asked of the stack's deployer")
    func files() throws {
        let rendered = rendered { Resource("User", in: $0, type: "AWS::IAM::User") }
        let stack = try #require(rendered.assembly.stacks.first)
        #expect(stack.stackSets.map(\.file) == ["org-Set.stack-set.template.json"])
        #expect(stack.stackSets.map(\.isPublished) == [false])
        let body = try TemplateValue(json: String(decoding: stack.stackSets[0].template.content, as: UTF8.self))
        #expect(body["Resources"]?["User"]?["Type"] == "AWS::IAM::User")
        #expect(stack.nested.isEmpty)
        let budget = try #require(rendered.budgets.first?.budget)
        #expect(budget.capabilities == [])
        #expect(budget.counts.resources == 1)
        #expect(budget.byteCount == stack.template.content.count)
    }

    @Test("The text counts for its stack: 30 full ones are too many")
    func budget() {
        let app = App()
        let stack = Stack("org", in: app)
        for index in 0..<30 {
            let resource = Resource(
                "Set\(index).StackSet", in: stack, type: "AWS::CloudFormation::StackSet",
                properties: ["StackSetName": JSON(StringValue("set-" + String(index)))])
            let body = StackSetBody(
                "Set\(index)", in: stack, resource: resource.node, description: nil, isServiceManaged: true,
                file: #fileID, line: #line)
            let text = StringValue(String(repeating: "x", count: 50_000))
            Resource("R", in: body, type: "Custom::R", properties: ["Text": JSON(text)])
        }
        let rendered = RenderedAssembly(app.synthesize())
        #expect((rendered.budgets.first?.budget.byteCount ?? 0) > 1_500_000)
        #expect(rendered.findings.map(\.ruleID) == ["template/body-limit"])
        #expect(rendered.findings.map(\.constructPath) == ["org"])
    }

    @Test("Limits hold for what is in it, at the line that declares it")
    func limits() throws {
        let rendered = rendered { body in
            for index in 0...500 { Resource("R\(index)", in: body, type: "Custom::R") }
        }
        let finding = try #require(rendered.findings.first)
        #expect(finding.ruleID == "template/resource-limit")
        #expect(finding.template == "org-Set")
        #expect(finding.constructPath == "org/Set")
        #expect(finding.location?.file == "StrataCommandsTests/RenderedStackSetTests.swift")
    }
}
