import CloudFormation
import DiffReports
import TemplateDiff
import Testing

@Suite("What of a difference is told")
struct FilteringTests {
    /// A function of which the code, a tag and the metadata change.
    private let diff = TemplateDiff(stacks: [
        StackChange(
            id: "orders", kind: .changed,
            resources: [
                ResourceChange(
                    logicalID: "Handler", type: "AWS::Lambda::Function", kind: .updated,
                    properties: [
                        PropertyChange(path: ["Code", "S3Key"], old: "a", new: "b", impact: .update),
                        PropertyChange(
                            path: TemplatePath([.key("Tags"), .index(0), .key("Value")]), label: "Tags[team].Value",
                            old: "a", new: "b", impact: .update),
                    ], attributes: [AttributeChange(name: "Metadata", old: 1, new: 2)])
            ])
    ])

    private func ignoring(_ patterns: String...) -> [String] {
        let rest = diff.ignoring(patterns.map { pattern in { $0 == pattern } })
        let changes = rest.stacks.flatMap(\.resources)
        return changes.flatMap { $0.properties.map(\.path.description) + $0.attributes.map(\.name) }
    }

    @Test("a place is passed over with all below it, by type or by name, by its index or its label")
    func places() {
        let all = ["Code.S3Key", "Tags[0].Value", "Metadata"]
        #expect(ignoring() == all)
        #expect(ignoring("AWS::Lambda::Function.Code.S3Key") == ["Tags[0].Value", "Metadata"])
        #expect(ignoring("AWS::Lambda::Function.Code") == ["Tags[0].Value", "Metadata"])
        #expect(ignoring("orders/Handler.Tags") == ["Code.S3Key", "Metadata"])
        #expect(ignoring("AWS::Lambda::Function.Tags[team].Value") == ["Code.S3Key", "Metadata"])
        #expect(ignoring("AWS::Lambda::Function.Metadata") == ["Code.S3Key", "Tags[0].Value"])
        for other in ["AWS::Lambda::Function.Cod", "AWS::SQS::Queue.Code", "other/Handler.Code", "Code"] {
            #expect(ignoring(other) == all)
        }
    }

    @Test("a resource of which nothing is left does not change, nor does its stack")
    func nothingLeft() {
        let types = ["Code", "Tags", "Metadata"].map { "AWS::Lambda::Function.\($0)" }
        #expect(diff.ignoring(types.map { type in { $0 == type } }).isEmpty)
    }

    @Test("what comes and goes is never passed over")
    func comings() {
        let everything = DiffSample.everything.ignoring([{ _ in true }])
        let kinds = everything.stacks.flatMap(\.resources).map(\.kind)
        #expect([.removed, .orphaned, .imported, .added].allSatisfy(kinds.contains))
        #expect(!kinds.contains(.updated) && !kinds.contains(.replaced))
    }

    @Test("of a stack what is nested in it and what is found on it is told, and nothing of others")
    func selection() {
        var diff = DiffSample.everything
        diff.stacks.append(StackChange(id: "orders/Inner", kind: .changed))
        diff.findings.append(Finding(ruleID: "a/b", severity: .info, message: "of web", template: "web"))
        diff.findings.append(Finding(ruleID: "a/b", severity: .info, message: "and 'orders'", template: "web"))
        let orders = diff.selecting(["orders"])
        #expect(orders.stacks.map(\.id) == ["orders", "orders/Inner"])
        #expect(orders.security.count == 2)
        #expect(orders.renames.count == 1)
        #expect(orders.findings.count == diff.findings.count - 1)
        let web = diff.selecting(["web"])
        #expect(web.stacks.map(\.id) == ["web"])
        #expect(web.security.isEmpty && web.renames.isEmpty)
    }
}
