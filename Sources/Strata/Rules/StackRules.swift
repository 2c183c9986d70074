import CloudFormation
import OrderedCollections

/// What can be wrong with the stacks of an app as a whole.
struct StackRules {
    let stacks: [SynthesizedStack]

    func report(to synthesizer: Synthesizer) {
        if stacks.isEmpty {
            synthesizer.report(
                Finding(
                    ruleID: "app/empty", severity: .error, message: "the app declares no stack",
                    help: "declare one in declare(in:): Stack(\"name\", in: app)"
                )
            )
        }
        var byName: [String: Stack] = [:]
        var byTemplate: [String: Node] = [:]
        for synthesized in stacks {
            let unresolved = UnresolvedTextRule.check(synthesized.stack)
            for finding in unresolved { synthesizer.report(finding) }
            if unresolved.isEmpty { checkName(synthesized.stack, synthesizer) }
            EnvironmentRule(stack: synthesized.stack).report(to: synthesizer)
            let environment = synthesized.stack.environment
            let place = "\(environment.account ?? "") \(environment.region ?? "") \(synthesized.name)"
            if let first = byName.updateValue(synthesized.stack, forKey: place) {
                reportDuplicate(
                    "stack/duplicate-name", "two stacks have the name '\(synthesized.name)'", synthesized.stack.node,
                    first.node, "give one another name: Stack(…, name: …)", synthesizer
                )
            }
            for template in [synthesized.template] + synthesized.nested + synthesized.stackSets {
                let node = template.owner
                if let first = byTemplate.updateValue(node, forKey: template.id) {
                    reportDuplicate(
                        "stack/duplicate-template", "two templates would be written to '\(template.id)'", node, first,
                        "rename one of the two stacks", synthesizer
                    )
                }
                if template.template.resources.isEmpty { reportEmpty(node, synthesizer) }
            }
        }
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
    private func checkName(_ stack: Stack, _ synthesizer: Synthesizer) {
        let name = stack.name
        let isValid =
            name.utf8.count <= 128 && name.first.map { $0.isASCII && $0.isLetter } == true
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard !isValid else { return }
        synthesizer.report(
            Finding(
                ruleID: "stack/name", severity: .error,
                message: "'\(name)' is no name for a stack (\(name.utf8.count) characters)",
                help: "a stack's name begins with a letter, holds letters, digits and dashes, and is at most 128 long",
                constructPath: stack.node.path, location: stack.node.location
            )
        )
    }

    private func reportDuplicate(
        _ rule: String, _ message: String, _ node: Node, _ first: Node, _ help: String, _ synthesizer: Synthesizer
    ) {
        synthesizer.report(
            Finding(
                ruleID: rule, severity: .error, message: "\(message): '\(first.path)' and '\(node.path)'", help: help,
                constructPath: node.path, location: node.location,
                related: [RelatedLocation(message: "the first is declared here", location: first.location)]
            )
        )
    }

    private func reportEmpty(_ node: Node, _ synthesizer: Synthesizer) {
        synthesizer.report(
            Finding(
                ruleID: "stack/empty", severity: .error,
                message: "stack '\(node.path)' has no resource; CloudFormation deploys none without",
                help: "declare a resource in it, or take the stack away", constructPath: node.path,
                location: node.location
            )
        )
    }
}
