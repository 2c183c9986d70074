/// Which actions, resources or principals a statement is about: those of a list, or all but those.
struct PolicySelector {
    /// What the texts are.
    enum Kind {
        case actions, resources, principals
    }

    /// A text with wildcards.
    struct Atom: Hashable {
        let text: String
        let pattern: Wildcard
        /// The account that a principal is all of.
        let account: String?

        init(_ text: String, _ kind: Kind) {
            switch kind {
            // `*:*` is every action, too.
            case .actions:
                self.text = text == "*:*" ? "*" : text
                pattern = Wildcard(self.text, ignoringCase: true)
                account = nil
            case .resources:
                self.text = text
                pattern = Wildcard(text)
                account = nil
            case .principals:
                let principal = PolicyPrincipal(text)
                self.text = principal.text
                pattern = Wildcard(principal.text)
                account = principal.account
            }
        }

        /// Whether everything that the other stands for is in this one.
        func covers(_ other: Atom) -> Bool {
            if pattern.covers(other.pattern) { return true }
            guard let account else { return false }
            return PolicyPrincipal.isWithin(account, other.text)
        }

        static func == (left: Atom, right: Atom) -> Bool { left.pattern == right.pattern }
        func hash(into hasher: inout Hasher) { hasher.combine(pattern) }
    }

    let kind: Kind
    /// Whether it is all but those of the list.
    let isInverted: Bool
    /// The list, ordered and without repetitions.
    let atoms: [Atom]
    private let set: Set<Atom>
    /// Whether it is everything.
    let isEverything: Bool
    /// All that it means, as text.
    let key: String

    init(_ texts: [String], _ kind: Kind, isInverted: Bool = false) {
        self.kind = kind
        self.isInverted = isInverted
        var seen: Set<Atom> = []
        let atoms = texts.map { Atom($0, kind) }.filter { seen.insert($0).inserted }
            .map { (key: $0.text.lowercased(), atom: $0) }
            .sorted { ($0.key, $0.atom.text) < ($1.key, $1.atom.text) }.map(\.atom)
        self.atoms = atoms
        set = seen
        isEverything = !isInverted && atoms.contains { $0.pattern.isAnything }
        let keys = atoms.map { kind == .actions ? $0.text.lowercased() : $0.text }.sorted()
        key = (isInverted ? "!" : "") + keys.joined(separator: "\n")
    }

    /// Whether the list names something in the same words.
    func holds(_ atom: Atom) -> Bool { set.contains(atom) }

    /// Whether everything that the other selects is selected.
    func covers(_ other: PolicySelector) -> Bool {
        switch (isInverted, other.isInverted) {
        case (false, false): other.atoms.allSatisfy(covers)
        case (true, true): atoms.allSatisfy { excluded in other.atoms.contains { $0.covers(excluded) } }
        case (true, false): other.atoms.allSatisfy(covers)
        case (false, true): isEverything
        }
    }

    /// Whether everything that a text stands for is selected.
    func covers(_ atom: Atom) -> Bool {
        isInverted
            ? !atoms.contains { $0.pattern.mayMeet(atom.pattern) || $0.covers(atom) }
            : atoms.contains { $0.covers(atom) }
    }

    /// The list for a reader: a long one shortened to what differs from the other's, and some of the rest.
    func shown(beside other: PolicySelector?) -> String {
        var texts = atoms.map { CompactText.shown($0.text) }
        if isEverything { texts = ["*"] }
        if texts.count > 4 {
            // What differs is said in full, the rest only as far as it is short.
            let common = other.map { Set($0.atoms).intersection(atoms) } ?? []
            let differing = atoms.filter { !common.contains($0) }.map { CompactText.shown($0.text) }
            let shared = atoms.filter(common.contains).map { CompactText.shown($0.text) }
            let limit = other == nil ? 8 : max(2, 4 - differing.count)
            let shownDiffering = differing.prefix(max(limit, 8))
            let shownShared = shared.prefix(limit)
            let hidden = texts.count - shownDiffering.count - shownShared.count
            texts = shownDiffering + shownShared + (hidden > 0 ? ["and \(hidden) more"] : [])
        }
        let list = texts.joined(separator: ", ")
        guard isInverted else { return list }
        return "\(kind == .principals ? "anyone" : "anything") but \(list)"
    }
}
