extension Node {
    /// Notes a finding about this node; it is reported with the findings of the validators.
    ///
    /// The same finding is noted once, so that aspects may annotate each time they come by.
    /// - Parameters:
    ///   - finding: What to say.
    ///   - rule: The stable id of the rule, if the finding has none.
    public func annotate(_ finding: Finding, rule: String = "annotation") {
        let diagnostic = finding.diagnostic(at: self, defaultRule: rule)
        if tree.annotations.insert(diagnostic).inserted { tree.diagnostics.append(diagnostic) }
    }

    /// Notes something worth knowing about this node.
    public func addInfo(_ message: String, help: String? = nil) { annotate(.info(message, help: help)) }
    /// Notes something about this node that should be looked at.
    public func addWarning(_ message: String, help: String? = nil) { annotate(.warning(message, help: help)) }
    /// Notes something about this node that must be put right: `synth` fails.
    public func addError(_ message: String, help: String? = nil) { annotate(.error(message, help: help)) }
}
