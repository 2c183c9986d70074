import CloudFormation
import OrderedCollections

/// Finds plain text that was made of a value which is known only at deployment; see ``UnresolvedText``.
enum UnresolvedTextRule {
    static let rule = "value/unresolved-text"

    /// Looks at every text and key of a template.
    static func check(_ rendered: RenderedTemplate) -> [Finding] {
        // Nearly no template has a character of that kind.
        guard rendered.counts.hasNoncharacters else { return [] }
        var findings: [Finding] = []
        func report(_ text: String, _ what: String, at path: TemplatePath) {
            var finding = finding(text, what)
            finding.template = rendered.name
            finding.templatePath = UnresolvedText.readable(path.description)
            findings.append(finding)
        }
        rendered.template.templateValue.visit { value, path in
            switch value {
            case .string(let text) where UnresolvedText.isIn(text): report(text, "a text", at: path)
            case .object(let members):
                for key in members.keys where UnresolvedText.isIn(key) { report(key, "a key", at: path) }
            default: break
            }
            return true
        }
        return findings
    }

    /// Looks at what a stack says of itself outside of its template: its name, its tags, what it is deployed with.
    static func check(_ stack: Stack) -> [Finding] {
        var texts = [("the name of a stack", stack.name), ("the qualifier of a stack", stack.deployment.qualifier)]
        for (key, value) in stack.tags.sorted(by: { $0.key < $1.key }) {
            texts += [("the key of a tag", key), ("the value of a tag", value)]
        }
        if let account = stack.environment.account { texts.append(("the account of a stack", account)) }
        if let region = stack.environment.region { texts.append(("the region of a stack", region)) }
        return texts.filter { UnresolvedText.isIn($0.1) }.map { what, text in
            var finding = finding(text, what)
            finding.constructPath = stack.node.path
            finding.location = stack.node.location
            return finding
        }
    }

    /// Reports an id. The node of that id is in no template.
    static func report(idOf node: Node) {
        var finding = finding(node.id, "an id")
        finding.constructPath = node.parent?.parent == nil ? nil : node.parent?.path
        finding.location = node.location
        node.tree.findings.append(finding)
    }

    private static func finding(_ text: String, _ what: String) -> Finding {
        let source = UnresolvedText.source(in: text).map { ": \($0)" } ?? ""
        return Finding(
            ruleID: rule, severity: .error,
            message: "\(what) was made of a value that is known only at deployment\(source)",
            help: UnresolvedText.help
        )
    }
}

extension Finding {
    /// The finding with readable texts where it quotes one that was made of an unresolved value.
    var withReadableText: Finding {
        var readable = self
        if let constructPath, UnresolvedText.isIn(constructPath) {
            readable.constructPath = UnresolvedText.readable(constructPath)
        }
        guard UnresolvedText.isIn(message) || help.map(UnresolvedText.isIn) == true else { return readable }
        readable.message = UnresolvedText.readable(message)
        readable.help = help.map { "\(UnresolvedText.help); \(UnresolvedText.readable($0))" } ?? UnresolvedText.help
        return readable
    }
}
