public import CloudFormation

extension Node {
    /// Notes a finding about this node; it is reported with the findings of the validators.
    ///
    /// The same finding is noted once, so that aspects may annotate each time they come by.
    /// - Parameters:
    ///   - finding: What to say.
    ///   - place: The line that it is about; `nil` for the declaration of this node.
    ///   - rule: The stable id of the rule, if the finding has none.
    public func annotate(_ finding: Finding, at place: Place? = nil, rule: String = "annotation") {
        // A line of a library says nothing to who wrote the program.
        let line = place.flatMap { tree.isLibrary($0) ? nil : $0 }
        let placed = (line.map(finding.at) ?? finding).placed(at: self, rule: rule)
        if tree.annotations.insert(placed).inserted { tree.findings.append(placed) }
    }

    /// Notes something worth knowing about this node.
    public func addInfo(_ message: String, help: String? = nil) { annotate(.info(message, help: help)) }
    /// Notes something about this node that should be looked at.
    public func addWarning(_ message: String, help: String? = nil) { annotate(.warning(message, help: help)) }
    /// Notes something about this node that must be put right: `synth` fails.
    public func addError(_ message: String, help: String? = nil) { annotate(.error(message, help: help)) }
}

extension Finding {
    /// The finding about the given line, whatever construct it is about.
    public func at(_ place: Place) -> Finding {
        var placed = self
        placed.location = place.location
        return placed
    }

    /// The finding with a node for its place, and a rule if it names none.
    func placed(at node: Node, rule: String) -> Finding {
        var placed = self
        if placed.ruleID.isEmpty { placed.ruleID = rule }
        placed.constructPath = node.parent == nil ? nil : node.path
        if placed.location == nil { placed.location = node.declaration }
        return placed
    }
}
