import CloudAssembly
import CloudFormation
import OrderedCollections
import Strata

/// A synthesis as the files that it is written into, each template turned into bytes once.
struct RenderedAssembly {
    private(set) var assembly = CloudAssembly(stacks: [])
    /// What each stack needs of CloudFormation's limits, nested ones behind their parents.
    private(set) var budgets: [(id: String, budget: TemplateBudget)] = []
    /// What is wrong with the templates as such.
    private(set) var limitFindings: [Diagnostic] = []

    init(_ synthesis: Synthesis) {
        for stack in synthesis.stacks { add(stack) }
    }

    private mutating func add(_ stack: SynthesizedStack) {
        var nestedTemplates: [NestedTemplate] = []
        var capabilities: [TemplateCapability] = []
        for nested in stack.nested {
            let content = AssemblyTemplate(nested.template)
            nestedTemplates.append(NestedTemplate(stem: nested.id, template: content, hash: nested.hash ?? ""))
            check(nested, byteCount: content.content.count)
            capabilities += TemplateCapability.required(by: nested.template, nested: [])
        }
        let content = AssemblyTemplate(stack.template.template)
        check(stack.template, byteCount: content.content.count)
        budgets.append(
            (
                stack.id,
                TemplateBudget(stack.template.template, byteCount: content.content.count, nested: capabilities)
            )
        )
        let environment = stack.stack.environment
        assembly.stacks.append(
            AssemblyStack(
                id: stack.id, name: stack.name, displayName: stack.stack.node.path, template: content,
                nested: nestedTemplates, account: environment.account, region: environment.region,
                dependencies: stack.dependencies,
                tags: OrderedDictionary(
                    uniqueKeysWithValues: stack.stack.tags.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
                isTerminationProtected: stack.stack.isTerminationProtected
            )
        )
    }

    private mutating func check(_ template: SynthesizedTemplate, byteCount: Int) {
        let rendered = RenderedTemplate(name: template.id, template: template.template, byteCount: byteCount)
        // Synthesis has said already, of the stack, that it is empty.
        for var finding in TemplateLimitCheck.check(rendered) where finding.ruleID != "template/no-resources" {
            if let id = Self.logicalID(in: finding.templatePath) {
                finding.constructPath = finding.constructPath ?? template.constructPath(of: id)
                finding.location = finding.location ?? template.location(of: id)
            } else {
                finding.constructPath = finding.constructPath ?? template.stackPath
                finding.location = finding.location ?? template.stackLocation
            }
            limitFindings.append(finding)
        }
    }

    // A template path is `Resources.Queue.Properties…`; the second part is what the program declared.
    private static func logicalID(in path: String?) -> String? {
        guard let parts = path?.split(separator: "."), parts.count >= 2 else { return nil }
        return String(parts[1])
    }
}
