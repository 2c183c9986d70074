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
        // The mark of an unresolved value begins with a control character, of which nobody needs to hear.
        let unresolved = UnresolvedTextRule.check(template)
        let marked = Set(unresolved.map(\.templatePath))
        let limits = TemplateLimitRules.check(template).filter { finding in
            switch finding.ruleID {
            // Said already, of the stack.
            case TemplateLimitRules.emptinessRule: false
            case TemplateLimitRules.controlCharacterRule: !marked.contains(finding.templatePath)
            default: true
            }
        }
        return limits + unresolved
    }
}
