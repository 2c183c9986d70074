import CloudFormation
import OrderedCollections
import ResourceRegistry

extension RenameSearch {
    func candidate(_ logicalID: String, _ resource: TemplateResource, _ pair: Int) -> Candidate {
        let schema = context.schemas.schema(of: resource.type)
        var features: Set<Feature> = []
        for (key, value) in resource.properties {
            Self.collect(Meaning.of(value, schema.property(key)), key, &features)
        }
        return Candidate(pair: pair, logicalID: logicalID, resource: resource, features: features)
    }

    private static func collect(_ value: TemplateValue, _ path: String, _ features: inout Set<Feature>) {
        switch value {
        case .object(let members) where value.function == nil:
            for (key, member) in members { collect(member, "\(path).\(key)", &features) }
        // The place in a list says little.
        case .array(let elements): for element in elements { collect(element, path, &features) }
        default: features.insert(Feature(path: path, value: value))
        }
    }

    func best(_ olds: [Candidate], _ news: [Candidate]) -> [Match] {
        var matches: [Match] = []
        if olds.count == 1, news.count == 1 {
            matches = [match(0, 0, olds, news)]
        } else {
            var places: [Feature: [Int]] = [:]
            for (index, candidate) in news.enumerated() {
                for feature in candidate.features { places[feature, default: []].append(index) }
            }
            // Those that say the same meet however many they are, one by one.
            var twins: [Set<Feature>: [Int]] = [:]
            for (index, candidate) in news.enumerated() { twins[candidate.features, default: []].append(index) }
            var taken: [Set<Feature>: Int] = [:]
            for (index, candidate) in olds.enumerated() {
                var others: Set<Int> = []
                for feature in candidate.features {
                    if let found = places[feature], found.count <= Self.crowd { others.formUnion(found) }
                }
                let key = candidate.features
                let same = twins[key] ?? []
                if same.count <= Self.crowd {
                    others.formUnion(same)
                } else {
                    // In the order of their names, near its own; and the next, so that none goes without.
                    let own = Self.position(of: candidate.logicalID, in: same, news)
                    others.formUnion(same[max(0, own - Self.crowd)..<min(same.count, own + Self.crowd)])
                    let next = taken[key, default: 0]
                    if next < same.count { others.insert(same[next]) }
                    taken[key] = next + 1
                }
                for other in others { matches.append(match(index, other, olds, news)) }
            }
        }
        matches = matches.filter { $0.similarity >= Self.threshold && mayBeOne(olds[$0.old], news[$0.new]) }
        matches.sort { left, right in
            if left.similarity != right.similarity { return left.similarity > right.similarity }
            return (right.idLikeness, left.old, left.new) < (left.idLikeness, right.old, right.new)
        }
        var usedOld: Set<Int> = []
        var usedNew: Set<Int> = []
        return matches.filter { match in
            guard !usedOld.contains(match.old), !usedNew.contains(match.new) else { return false }
            usedOld.insert(match.old)
            usedNew.insert(match.new)
            return true
        }
    }

    /// Where a name would stand among candidates, which are in the order of theirs.
    private static func position(of name: String, in candidates: [Int], _ news: [Candidate]) -> Int {
        var low = 0
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if news[candidates[middle]].logicalID < name { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func match(_ old: Int, _ new: Int, _ olds: [Candidate], _ news: [Candidate]) -> Match {
        let (one, other) = (olds[old], news[new])
        let common = one.features.count(where: other.features.contains)
        let total = one.features.count + other.features.count
        return Match(
            old: old, new: new, similarity: total == 0 ? 1 : Double(2 * common) / Double(total),
            idLikeness: Self.likeness(Array(one.logicalID.utf8), Array(other.logicalID.utf8)))
    }

    /// How much of two names is the same, at their beginnings and ends.
    private static func likeness(_ left: [UInt8], _ right: [UInt8]) -> Double {
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        return Double(start + end) / Double(max(left.count, right.count, 1))
    }

    /// Whether keeping the logical id would keep the resource: another physical name makes another one all the same.
    private func mayBeOne(_ old: Candidate, _ new: Candidate) -> Bool {
        // Two that say nothing, in two stacks, have nothing in common but the type.
        if old.pair != new.pair, old.features.isEmpty { return false }
        guard let name = context.schemas.schema(of: old.resource.type).facts?.name, name.isCreateOnly,
            let was = old.resource.properties[name.property], let `is` = new.resource.properties[name.property]
        else { return true }
        let node = context.schemas.schema(of: old.resource.type).property(name.property)
        return Meaning.of(was, node) == Meaning.of(`is`, node)
    }
}
