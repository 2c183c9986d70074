/// Something that holds under conditions: in any one of some conjunctions of them.
struct Guarded<Value> {
    /// A condition, and what it must be.
    struct Literal: Hashable, Comparable {
        let condition: String
        let isTrue: Bool

        static func < (left: Literal, right: Literal) -> Bool { left.condition < right.condition }
    }

    let value: Value
    /// Sets of conditions; the empty set holds always.
    var cases: [[Literal]]

    /// `IsProd`, `!IsProd`, `IsEU && !IsProd`; `nil` if it holds always.
    var condition: String? {
        guard !cases.contains([]) else { return nil }
        return cases.map { literals in
            literals.sorted().map { ($0.isTrue ? "" : "!") + $0.condition }.joined(separator: " && ")
        }.sorted().joined(separator: " || ")
    }
}

/// Tries the conditions of a template that matter to a comparison.
struct ConditionTrials<Key: Hashable, Value> {
    typealias Case = [Guarded<Value>.Literal]

    /// So many conditions are tried in all combinations; what goes beyond is tried all true, all false, and each by itself.
    private let depth: Int
    /// So many worlds are tried where each condition is tried by itself.
    private let limit: Int
    private let body: (ConditionWorld) -> [(key: Key, value: Value)]

    /// Prepares the trials of a comparison.
    /// - Parameters:
    ///   - weight: How many texts the comparison looks at: it costs about the square of that.
    ///   - worlds: How many worlds there is room for.
    ///   - body: What a comparison finds in a world; equal keys are one finding, and stand once in a world.
    init(weight: Int = 0, worlds: Int = 512, _ body: @escaping (ConditionWorld) -> [(key: Key, value: Value)]) {
        self.body = body
        // By what is written, not by the clock, so that the answer is always the same.
        limit = max(2, min(512, worlds, Self.work / max(1, weight * weight)))
        depth = min(8, (limit / 2).bitWidth - (limit / 2).leadingZeroBitCount - 1)
    }

    /// How many pairs of texts may be compared for one resource.
    private static var work: Int { 40_000_000 }

    /// All that is found, each with when it is found; in no order.
    var findings: [Guarded<Value>] {
        let world = ConditionWorld()
        let found = body(world)
        // Mostly there are no conditions.
        if world.asked.isEmpty { return found.map { Guarded(value: $0.value, cases: [[]]) } }
        var all = explore([:], world, found)
        if world.asked.count > depth { addSingles(to: &all, world.asked) }
        return Array(all.values)
    }

    /// Where there are too many conditions to try all combinations: one of them false while all others are true, and the other
    /// way round. So what one condition guards inside of another is seen, too.
    private func addSingles(to found: inout [Key: Guarded<Value>], _ asked: Set<String>) {
        var tried: Set<String> = []
        var open = asked.sorted()
        var worlds = 0
        while let condition = open.first, worlds < limit {
            open.removeFirst()
            guard tried.insert(condition).inserted else { continue }
            for isTrue in [false, true] {
                let world = ConditionWorld([condition: isTrue], others: !isTrue)
                worlds += 1
                for (key, value) in body(world) where found[key] == nil {
                    found[key] = Guarded(value: value, cases: [[.init(condition: condition, isTrue: isTrue)]])
                }
                open += world.asked.subtracting(tried).sorted()
            }
        }
    }

    private func explore(_ known: [String: Bool]) -> [Key: Guarded<Value>] {
        let world = ConditionWorld(known)
        return explore(known, world, body(world))
    }

    private func explore(
        _ known: [String: Bool], _ world: ConditionWorld, _ found: [(key: Key, value: Value)]
    ) -> [Key: Guarded<Value>] {
        guard let condition = world.asked.min() else { return table(found) }
        guard known.count < depth else {
            let literals = world.asked.sorted()
            return merge(
                table(found), literals.map { .init(condition: $0, isTrue: true) },
                table(body(ConditionWorld(known, others: false))), literals.map { .init(condition: $0, isTrue: false) })
        }
        let whenTrue = explore(known.merging([condition: true]) { $1 })
        let whenFalse = explore(known.merging([condition: false]) { $1 })
        return merge(
            whenTrue, [.init(condition: condition, isTrue: true)],
            whenFalse, [.init(condition: condition, isTrue: false)])
    }

    private func table(_ found: [(key: Key, value: Value)]) -> [Key: Guarded<Value>] {
        var table: [Key: Guarded<Value>] = [:]
        for (key, value) in found where table[key] == nil { table[key] = Guarded(value: value, cases: [[]]) }
        return table
    }

    private func merge(
        _ left: [Key: Guarded<Value>], _ leftCase: Case, _ right: [Key: Guarded<Value>], _ rightCase: Case
    ) -> [Key: Guarded<Value>] {
        var result: [Key: Guarded<Value>] = [:]
        for (key, one) in left {
            guard let other = right[key] else {
                result[key] = Guarded(value: one.value, cases: one.cases.map { $0 + leftCase })
                continue
            }
            // What both answers find does not depend on the condition.
            result[key] =
                Set(one.cases.map(Set.init)) == Set(other.cases.map(Set.init))
                ? one
                : Guarded(
                    value: one.value, cases: one.cases.map { $0 + leftCase } + other.cases.map { $0 + rightCase })
        }
        for (key, other) in right where left[key] == nil {
            result[key] = Guarded(value: other.value, cases: other.cases.map { $0 + rightCase })
        }
        return result
    }
}
