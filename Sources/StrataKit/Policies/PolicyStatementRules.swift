import Strata

/// What IAM takes of a single statement.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>
struct PolicyStatementRules {
    let kind: PolicyKind
    /// What messages call the policy and the statement.
    let place: String
    let fields: [String: Expression]
    private(set) var findings: [Finding] = []

    init(kind: PolicyKind, place: String, fields: [String: Expression]) {
        self.kind = kind
        self.place = place
        self.fields = fields
    }

    static func findings(kind: PolicyKind, place: String, fields: [String: Expression]) -> [Finding] {
        var rules = PolicyStatementRules(kind: kind, place: place, fields: fields)
        rules.checkElements()
        rules.checkActions()
        rules.checkConditions()
        return rules.findings
    }

    private mutating func error(_ message: String, _ help: String, _ rule: String) {
        findings.append(.error("\(place) \(message)", help: help, rule: rule))
    }

    private mutating func checkElements() {
        let rule = "iam/statement"
        for name in ["Action", "Resource", "Principal"] where fields[name] != nil && fields["Not\(name)"] != nil {
            error("has both \(name) and Not\(name)", "keep one of them", rule)
        }
        if fields["Action"] == nil && fields["NotAction"] == nil {
            error("names no action", "name what it speaks of: actions: [\"sqs:SendMessage\"]", rule)
        }
        let hasResource = fields["Resource"] != nil || fields["NotResource"] != nil
        let hasPrincipal = fields["Principal"] != nil || fields["NotPrincipal"] != nil
        if kind == .trust, hasResource {
            error("names resources, which trust policies do not take", "leave out resources", rule)
        }
        if !kind.takesPrincipals, !hasResource {
            error("names no resource", "name on what: resources: [queue.arn], or [\"*\"]", rule)
        }
        if kind == .trust, !hasPrincipal {
            error("names no principal", "name who may assume the role: principals: […]", rule)
        }
        if !kind.takesPrincipals, hasPrincipal {
            error(
                "names principals, which \(kind.name.hasPrefix("i") ? "an" : "a") \(kind.name) does not take",
                "leave them out: it speaks of those that it is attached to", rule
            )
        }
        if case .string(let effect)? = fields["Effect"], PolicyStatement.Effect(rawValue: effect) == nil {
            error("has the effect '\(effect)'", "allowed are Allow and Deny", rule)
        } else if fields["Effect"] == nil {
            error("has no effect", "allowed are Allow and Deny", rule)
        }
        if fields["NotPrincipal"] != nil, fields["Effect"] == .string("Allow") {
            findings.append(
                .warning(
                    "\(place) allows everyone but some, also those without credentials (NotPrincipal)",
                    help: "name whom it allows; see https://docs.aws.amazon.com/IAM/latest/UserGuide/"
                        + "reference_policies_elements_notprincipal.html",
                    rule: "iam/not-principal"
                )
            )
        }
    }

    private mutating func checkActions() {
        for name in ["Action", "NotAction"] {
            var seen: [String: String] = [:]
            for action in Self.texts(fields[name]) {
                if !Self.isAction(action) {
                    error(
                        "names the action '\(action)', allowed are forms such as s3:GetObject, s3:Get* and *",
                        "write the service's prefix, a colon and the action; see https://docs.aws.amazon.com/"
                            + "service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
                        "iam/action"
                    )
                }
                guard let first = seen.updateValue(action, forKey: action.lowercased()) else { continue }
                findings.append(
                    .warning(
                        "\(place) names the action '\(action)' twice" + (first == action ? "" : ", also as '\(first)'"),
                        help: "keep one: IAM does not tell them apart", rule: "iam/duplicate-action"
                    )
                )
            }
        }
    }

    private mutating func checkConditions() {
        guard case .object(let operators)? = fields["Condition"] else { return }
        for field in operators where !PolicyCondition.isOperator(field.name) {
            error(
                "has the condition operator '\(field.name)', which there is not",
                "use the functions of PolicyCondition: conditions: .when(.stringEquals(…)); see https://docs.aws.amazon.com/"
                    + "IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
                "iam/condition-operator"
            )
        }
        for case .object(let keys) in operators.map(\.value) {
            for key in keys.map(\.name) where key.hasPrefix("https://") || key.hasPrefix("http://") {
                error(
                    "compares the condition key '\(key)', which there is not",
                    "leave out the scheme: keys of a web identity begin with the issuer's host; see "
                        + "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html",
                    "iam/condition-key"
                )
            }
        }
    }

    static func texts(_ value: Expression?) -> [String] {
        switch value {
        case .string(let text)?: [text]
        case .array(let elements)?: elements.flatMap { texts($0) }
        default: []
        }
    }

    private static func isAction(_ action: String) -> Bool {
        if action == "*" { return true }
        let parts = action.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
        func isWord(_ character: Character) -> Bool { character.isASCII && (character.isLetter || character.isNumber) }
        return parts[0].allSatisfy { isWord($0) || $0 == "-" }
            && parts[1].allSatisfy { isWord($0) || $0 == "*" || $0 == "?" }
    }
}
