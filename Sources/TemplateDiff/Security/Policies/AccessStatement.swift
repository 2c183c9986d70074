import CloudFormation

/// A statement of a policy, normalised: order, case of actions, single values and lists, the `Sid` do not count.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html>
struct AccessStatement: Access {
    let area: SecurityChange.Area
    /// Who has the policy, or what it protects.
    let subject: String
    let path: TemplatePath
    let isAllow: Bool
    /// What it is about; `nil` where everything is meant: what the subject is.
    let actions: PolicySelector
    let resources: PolicySelector?
    let principals: PolicySelector?
    /// By key.
    let constraints: [PolicyConstraint]
    /// The `Sid`, which only helps to tell what became of a statement.
    let sid: String?

    var widens: Bool { isAllow }

    var key: String {
        let parts = [
            area.rawValue, subject, isAllow ? "Allow" : "Deny", actions.key, resources?.key ?? "*",
            principals?.key ?? "",
        ]
        return (parts + constraints.map(\.key)).joined(separator: "\u{1F}")
    }

    func covers(_ other: AccessStatement) -> Bool {
        actions.covers(other.actions) && Self.covers(resources, other.resources)
            && Self.covers(principals, other.principals) && areConstraintsImplied(by: other)
    }

    /// Whether several statements together say it: every action for every resource and principal.
    func isCovered(by others: [AccessStatement]) -> Bool {
        if others.contains(where: { $0.covers(self) }) { return true }
        let fitting = others.filter { $0.areConstraintsImplied(by: self) }
        guard fitting.count > 1, !actions.isInverted else { return false }
        // One by one, as far as there are lists.
        let resources: [PolicySelector?] = self.resources.map { Self.single($0) } ?? [nil]
        let principals: [PolicySelector?] = self.principals.map { Self.single($0) } ?? [nil]
        return actions.atoms.allSatisfy { action in
            let able = fitting.filter { $0.actions.covers(action) }
            return resources.allSatisfy { resource in
                principals.allSatisfy { principal in
                    able.contains {
                        Self.covers($0.resources, resource) && Self.covers($0.principals, principal)
                    }
                }
            }
        }
    }

    private static func single(_ selector: PolicySelector) -> [PolicySelector?] {
        selector.isInverted ? [selector] : selector.atoms.map { PolicySelector([$0.text], selector.kind) }
    }

    private func areConstraintsImplied(by other: AccessStatement) -> Bool {
        constraints.allSatisfy { own in other.constraints.contains { own.isImplied(by: $0) } }
    }

    private static func covers(_ selector: PolicySelector?, _ other: PolicySelector?) -> Bool {
        guard let selector else { return true }
        guard let other else { return selector.isEverything }
        return selector.covers(other)
    }

    func likeness(to other: AccessStatement) -> Int {
        var score = 0
        if let sid, sid == other.sid { score += 3 }
        if actions.key == other.actions.key { score += 2 } else if shares(actions, other.actions) { score += 1 }
        if resources?.key == other.resources?.key {
            score += 2
        } else if let mine = resources, let theirs = other.resources, shares(mine, theirs) {
            score += 1
        }
        if let principals, principals.key == other.principals?.key { score += 1 }
        if !constraints.isEmpty, constraints.map(\.key) == other.constraints.map(\.key) { score += 1 }
        // Two that have only in common that they are about everything are not one that changed.
        return actions.key == other.actions.key || shares(actions, other.actions) || sid != nil && sid == other.sid
            ? score + 1 : 0
    }

    private func shares(_ selector: PolicySelector, _ other: PolicySelector) -> Bool {
        !Set(selector.atoms).isDisjoint(with: other.atoms)
    }
}
