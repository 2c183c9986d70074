/// Statements by the actions and resources that they name in full: only those and the ones with wildcards can cover another.
struct StatementIndex: AccessIndex {
    /// Statements by what they name.
    private struct Names {
        /// By each text without wildcards.
        var literal: [Wildcard: [Int]] = [:]
        /// Those that name something with wildcards, all but something, or everything.
        var open: [Int] = []
        /// By the first text of the list.
        var first: [Wildcard: [Int]] = [:]

        mutating func add(_ position: Int, _ selector: PolicySelector?) {
            if let atom = selector?.atoms.first { first[atom.pattern, default: []].append(position) }
            guard let selector, !selector.isInverted, selector.atoms.allSatisfy(\.pattern.isLiteral) else {
                open.append(position)
                return
            }
            for atom in selector.atoms { literal[atom.pattern, default: []].append(position) }
        }

        /// Those that may cover all that a selector selects.
        func covering(_ selector: PolicySelector?) -> [[Int]] {
            guard let selector, !selector.isInverted, let atom = selector.atoms.first else { return [open] }
            return covering(atom)
        }

        func covering(_ atom: PolicySelector.Atom) -> [[Int]] { [literal[atom.pattern] ?? [], open] }

        /// Those that a selector may cover; `nil` for all.
        func covered(by selector: PolicySelector?) -> [[Int]]? {
            guard let selector, !selector.isInverted, selector.atoms.allSatisfy(\.pattern.isLiteral) else { return nil }
            return selector.atoms.compactMap { first[$0.pattern] }
        }
    }

    private let items: [AccessStatement]
    private let work: AccessWork
    private var actions = Names()
    private var resources = Names()
    private var byAction: [Wildcard: [Int]] = [:]
    private var bySid: [String: [Int]] = [:]

    init(_ items: [AccessStatement], _ work: AccessWork) {
        self.items = items
        self.work = work
        for (position, item) in items.enumerated() {
            actions.add(position, item.actions)
            resources.add(position, item.resources)
            for atom in item.actions.atoms { byAction[atom.pattern, default: []].append(position) }
            if let sid = item.sid { bySid[sid, default: []].append(position) }
        }
    }

    // MARK: Covering

    func cover(_ item: AccessStatement) -> Bool {
        // Without actions there is nothing that the lists could tell.
        let some =
            item.actions.atoms.isEmpty && !item.actions.isInverted
            ? [Array(items.indices)] : actions.covering(item.actions)
        for positions in Self.fewer(some, resources.covering(item.resources)) {
            for position in positions {
                guard work.spend(on: .covering) else { return false }
                if items[position].covers(item) { return true }
            }
        }
        return coverTogether(item)
    }

    /// Whether several statements together say it: every action for every resource and principal.
    private func coverTogether(_ item: AccessStatement) -> Bool {
        guard items.count > 1, !item.actions.isInverted else { return false }
        // One by one, as far as there are lists.
        let resources: [PolicySelector?] = item.resources.map { Self.single($0) } ?? [nil]
        let principals: [PolicySelector?] = item.principals.map { Self.single($0) } ?? [nil]
        // What is one thing only is covered by one statement or by none.
        guard item.actions.atoms.count * resources.count * principals.count > 1 else {
            return item.actions.atoms.isEmpty || resources.isEmpty || principals.isEmpty
        }
        return item.actions.atoms.allSatisfy { action in
            resources.allSatisfy { resource in
                let lists = Self.fewer(actions.covering(action), self.resources.covering(resource))
                return principals.allSatisfy { principal in
                    lists.contains { positions in
                        positions.contains { position in
                            let other = items[position]
                            return work.spend(on: .covering) && other.actions.covers(action)
                                && AccessStatement.covers(other.resources, resource)
                                && AccessStatement.covers(other.principals, principal)
                                && other.areConstraintsImplied(by: item)
                        }
                    }
                }
            }
        }
    }

    private static func single(_ selector: PolicySelector) -> [PolicySelector?] {
        selector.isInverted ? [selector] : selector.atoms.map { PolicySelector([$0.text], selector.kind) }
    }

    /// The lists that hold less.
    private static func fewer(_ one: [[Int]], _ other: [[Int]]) -> [[Int]] {
        one.reduce(0) { $0 + $1.count } <= other.reduce(0) { $0 + $1.count } ? one : other
    }

    // MARK: Looking for

    func mayBeCovered(by item: AccessStatement) -> [[Int]] {
        let all = [Array(items.indices)]
        switch (actions.covered(by: item.actions), resources.covered(by: item.resources)) {
        case (let one?, let other?): return Self.fewer(one, other)
        case (let lists?, nil), (nil, let lists?): return lists
        case (nil, nil): return all
        }
    }

    func mayBeLike(_ item: AccessStatement) -> [[Int]] {
        if item.actions.atoms.isEmpty { return [Array(items.indices)] }
        return item.actions.atoms.compactMap { byAction[$0.pattern] } + [item.sid.flatMap { bySid[$0] } ?? []]
    }
}
