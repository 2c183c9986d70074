import CloudFormation
import OrderedCollections

/// Reads policy documents: objects, JSON in strings, functions that put JSON together.
struct PolicyDocumentReader {
    let area: SecurityChange.Area
    /// Who has the policy, or what it protects: its statements are said of each.
    let subjects: [String]

    /// What a document allows and denies.
    /// - Parameter document: The document; one that cannot be read is a grant that shows its text.
    /// - Returns: Its statements, for each subject.
    func read(_ document: Place) -> AccessSet {
        guard let parsed = Self.parsed(document), case .object(let members) = parsed.value,
            IntrinsicFunction(parsed.value) == nil
        else { return unreadable(document) }
        guard members["Statement"] != nil else { return members.isEmpty ? AccessSet() : unreadable(document) }
        var set = AccessSet()
        for statement in parsed["Statement"]?.elements ?? [] { set.add(self.statement(statement)) }
        return set
    }

    /// A document that is JSON in a string, taken apart; the document itself if it is none.
    private static func parsed(_ place: Place) -> Place? {
        let isText =
            switch IntrinsicFunction(place.value) {
            case .substitute?, .join?: true
            default: place.value.stringValue != nil
            }
        guard isText else { return place }
        let text = place.text
        guard text.first(where: { !$0.isWhitespace }) == "{", let value = try? TemplateValue(json: text) else {
            return nil
        }
        return Place(value, path: place.path, in: place.scope)
    }

    private func unreadable(_ place: Place, _ what: String = "Policy") -> AccessSet {
        var set = AccessSet()
        set.grants = subjects.map { subject in
            // Of one slot, so that one that takes the place of another has changed: in which direction, nobody knows.
            Grant(
                area: area, subject: subject, path: place.path, text: "\(what) \(place.text) of \(subject)", slot: what,
                remark: "cannot be read from the template")
        }
        return set
    }

    private func statement(_ place: Place) -> AccessSet {
        let effect = place["Effect"]?.text.lowercased()
        guard effect == "allow" || effect == "deny", IntrinsicFunction(place.value) == nil else {
            return unreadable(place, "Statement")
        }
        let actions = selector(place, "Action", .actions) ?? PolicySelector([], .actions)
        let resources = selector(place, "Resource", .resources)
        let principals = Self.principals(place)
        let constraints = Self.constraints(place["Condition"])
        var set = AccessSet()
        set.statements = subjects.map { subject in
            AccessStatement(
                area: area, subject: subject, path: place.path, isAllow: effect == "allow", actions: actions,
                resources: resources, principals: principals, constraints: constraints, sid: place["Sid"]?.text)
        }
        return set
    }

    private func selector(_ place: Place, _ name: String, _ kind: PolicySelector.Kind) -> PolicySelector? {
        if let values = place[name] { return PolicySelector(values.elements.map(\.text), kind) }
        return place["Not\(name)"].map { PolicySelector($0.elements.map(\.text), kind, isInverted: true) }
    }

    /// The principals: `*` is `{AWS: *}`; services stand by their names, the rest of `Federated` and `CanonicalUser` with
    /// their kinds.
    static func principals(_ place: Place) -> PolicySelector? {
        for (name, isInverted) in [("Principal", false), ("NotPrincipal", true)] {
            guard let principal = place[name] else { continue }
            let members = principal.members
            let texts =
                members.isEmpty
                ? principal.elements.map(\.text)
                : members.flatMap { kind, value in
                    value.elements.map { element in
                        switch kind {
                        case "AWS", "Service": element.text
                        default: element.text == "*" ? "*" : "\(kind) \(element.text)"
                        }
                    }
                }
            return PolicySelector(texts, .principals, isInverted: isInverted)
        }
        return nil
    }

    private static func constraints(_ place: Place?) -> [PolicyConstraint] {
        guard let place else { return [] }
        // A condition that is put together elsewhere shows its text.
        guard IntrinsicFunction(place.value) == nil else { return [PolicyConstraint("is", "Condition", [place.text])] }
        return place.members.flatMap { comparison, keys in
            keys.members.isEmpty
                ? [PolicyConstraint(comparison, "keys", [keys.text])]
                : keys.members.map { PolicyConstraint(comparison, $0.key, $0.place.elements.map(\.text)) }
        }.sorted { $0.key < $1.key }
    }
}
