import CloudFormation

/// What CloudFormation's limits say of the finished templates, on the lines that their parts come from.
struct LimitRules {
    let stacks: [SynthesizedStack]

    func report(to synthesizer: Synthesizer) {
        // Said already, of the tags that a construct was given.
        let tagged = Set(
            synthesizer.root.tree.findings.filter { $0.ruleID == TagRules.countRule }.map(\.constructPath))
        for stack in stacks {
            for template in [stack.template] + stack.nested + stack.stackSets {
                for finding in findings(in: template.rendered) {
                    let placed = finding.placed(in: template)
                    let isKnown =
                        placed.ruleID == TemplateLimitRules.tagRule && tagged.contains(placed.constructPath)
                    if !isKnown { synthesizer.report(placed) }
                }
            }
        }
    }

    private func findings(in template: RenderedTemplate) -> [Finding] {
        // That it is empty was said already, of the stack.
        TemplateLimitRules.check(template).filter { $0.ruleID != TemplateLimitRules.emptinessRule }
            + UnresolvedTextRule.check(template)
    }
}
