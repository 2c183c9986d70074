public import Strata

/// What IAM takes of a policy.
public enum PolicyRules {
    /// Looks at a policy.
    /// - Parameters:
    ///   - document: The policy.
    ///   - kind: What it is for.
    ///   - name: What messages call it.
    ///   - statementPlace: Where a statement was written, by its position; `nil` for the line that declares the policy.
    /// - Returns: What is wrong with it.
    public static func findings(
        in document: JSON, kind: PolicyKind, name: String, place statementPlace: (Int) -> Place? = { _ in nil }
    ) -> [Finding] {
        guard case .object(let fields) = document.expression else { return [] }
        var findings: [Finding] = []
        let statements: [Expression]
        switch fields.first(where: { $0.name == "Statement" })?.value {
        case .array(let elements)?: statements = elements
        case .object(let single)?: statements = [.object(single)]
        default: statements = []
        }
        var sids: Set<String> = []
        for (index, statement) in statements.enumerated() {
            let first = findings.count
            defer {
                if findings.count > first, let written = statementPlace(index) {
                    for finding in findings.indices.dropFirst(first) {
                        findings[finding] = findings[finding].at(written)
                    }
                }
            }
            guard case .object(let members) = statement else { continue }
            let byName = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
            // A macro or a condition may make the rest of it.
            if members.contains(where: { $0.name.hasPrefix("Fn::") }) { continue }
            var place = "statement \(index + 1) of the \(kind.name) of \(name)"
            if case .string(let sid)? = byName["Sid"], !sid.isEmpty {
                place = "statement '\(sid)' of the \(kind.name) of \(name)"
                if let problem = problem(ofSid: sid, kind, isNew: sids.insert(sid).inserted) {
                    findings.append(.error("\(place) \(problem)", help: "choose another id", rule: "iam/sid"))
                }
            }
            findings += PolicyStatementRules.findings(kind: kind, place: place, fields: byName)
        }
        findings += sizeFindings(document.expression, kind, name)
        return findings
    }

    private static func problem(ofSid sid: String, _ kind: PolicyKind, isNew: Bool) -> String? {
        if !isNew { return "has the same id as another one" }
        let isPlain = sid.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        // Services with policies of their own may take more.
        return isPlain || kind == .resource ? nil : "has an id with other characters than letters and digits"
    }

    private static func sizeFindings(_ document: Expression, _ kind: PolicyKind, _ name: String) -> [Finding] {
        guard let maximum = kind.maximumSize else { return [] }
        let size = PolicySize(document)
        if size.characters > maximum {
            return [
                .error(
                    "the \(kind.name) of \(name) has \(size.text) without white space, allowed are \(maximum)",
                    help: "merge actions with wildcards, or split it; see \(kind.source)", rule: "iam/policy-size"
                )
            ]
        }
        guard let usual = kind.defaultMaximumSize, size.characters > usual else { return [] }
        return [
            .warning(
                "the \(kind.name) of \(name) has \(size.text) without white space, allowed are \(usual) unless AWS raised "
                    + "the account's quota",
                help: "shorten it, or ask for up to \(maximum); see \(kind.source)", rule: "iam/policy-size"
            )
        ]
    }
}
