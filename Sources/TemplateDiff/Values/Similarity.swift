import CloudFormation
import OrderedCollections

/// Pairs elements that have no key by what they have in common.
enum Similarity {
    /// Beyond so many comparisons, elements are taken as others.
    private static let limit = 40_000

    static func pairs(_ old: [(Int, TemplateValue)], _ new: [(Int, TemplateValue)], inOrder: Bool) -> [(Int, Int)] {
        guard !old.isEmpty, !new.isEmpty else { return [] }
        if inOrder, old.count == new.count || old.count * new.count > limit {
            return zip(old, new).filter { likeness($0.1, $1.1) > 0 || !isObject($0.1) && !isObject($1.1) }
                .map { ($0.0, $1.0) }
        }
        guard old.count * new.count <= limit else { return [] }
        var scored: [(score: Int, old: Int, new: Int)] = []
        for (index, value) in old {
            for (other, candidate) in new {
                let score = likeness(value, candidate)
                if score > 0 { scored.append((score, index, other)) }
            }
        }
        scored.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        var usedOld: Set<Int> = []
        var usedNew: Set<Int> = []
        var found: [(old: Int, new: Int)] = []
        for (_, old, new) in scored where !usedOld.contains(old) && !usedNew.contains(new) {
            usedOld.insert(old)
            usedNew.insert(new)
            found.append((old, new))
        }
        if inOrder { found = LongestIncreasing.of(found.sorted { $0.old < $1.old }, by: \.new) }
        return found.map { ($0.old, $0.new) }
    }

    private static func isObject(_ value: TemplateValue) -> Bool {
        if case .object = value { value.function == nil } else { false }
    }

    /// In how many members two objects agree; 0 unless in half of them.
    private static func likeness(_ left: TemplateValue, _ right: TemplateValue) -> Int {
        if let one = left.branches, let other = right.branches { return one.condition == other.condition ? 1 : 0 }
        guard left.function == nil, right.function == nil, case .object(let one) = left, case .object(let other) = right
        else { return 0 }
        let same = one.count { key, value in other[key] == value }
        return same * 2 >= max(one.count, other.count) ? same : 0
    }
}
