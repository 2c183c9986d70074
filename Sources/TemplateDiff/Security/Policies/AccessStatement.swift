import CloudFormation

/// A statement of a policy, normalised: order, case of actions, single values and lists, the `Sid` do not count.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html>
struct AccessStatement: Access {
    typealias Index = StatementIndex

    /// As ``likeness(to:)`` adds it up.
    static let greatestLikeness = 10

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

    func areConstraintsImplied(by other: AccessStatement) -> Bool {
        constraints.allSatisfy { own in other.constraints.contains { own.isImplied(by: $0) } }
    }

    static func covers(_ selector: PolicySelector?, _ other: PolicySelector?) -> Bool {
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
        other.atoms.contains(where: selector.holds)
    }
}
