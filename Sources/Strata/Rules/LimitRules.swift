import CloudFormation

/// What CloudFormation's limits say of the finished templates, on the lines that their parts come from.
struct LimitRules {
    let stacks: [SynthesizedStack]

    func report(to synthesizer: Synthesizer) {
        for stack in stacks {
            for template in [stack.template] + stack.nested + stack.stackSets {
                for finding in findings(in: template.rendered) {
                    let placed = finding.placed(in: template)
                    if !isKnown(placed, to: synthesizer.root.tree) { synthesizer.report(placed) }
                }
            }
        }
    }

    /// Whether it was said already, of the tags that the construct was given.
    private func isKnown(_ finding: Finding, to tree: Tree) -> Bool {
        finding.ruleID == TemplateLimitRules.tagRule
            && tree.findings.contains { $0.ruleID == "tag/count" && $0.constructPath == finding.constructPath }
    }

    private func findings(in template: RenderedTemplate) -> [Finding] {
        // That it is empty was said already, of the stack.
        TemplateLimitRules.check(template).filter { $0.ruleID != TemplateLimitRules.emptinessRule }
            + UnresolvedTextRule.check(template)
    }
}
