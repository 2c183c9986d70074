import CloudFormation
import DependencyGraph
import OrderedCollections
import ResourceRegistry

/// Finds pairs of what goes and what comes that are probably one resource: of one type, and nearly alike.
///
/// What a resource says is taken apart into places and values. Resources meet through what they have in common, where few say
/// it; so each is compared with few others, however many come and go.
struct RenameSearch {
    private let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// From how much likeness on two resources are taken as one.
    static let threshold = 0.75
    /// What more resources than this say tells none of them apart.
    static let crowd = 32

    /// A resource that comes or goes.
    struct Candidate {
        let pair: Int
        let logicalID: String
        let resource: TemplateResource
        let features: Set<Feature>
    }

    /// One thing that a resource says.
    struct Feature: Hashable {
        let path: String
        let value: TemplateValue
    }

    private struct Match {
        let old: Int
        let new: Int
        let similarity: Double
        let isSameStack: Bool
        let idLikeness: Int
    }

    func run(on diff: inout TemplateDiff) {
        var going: [String: [Candidate]] = [:]
        var coming: [String: [Candidate]] = [:]
        for (index, resources) in context.resources.enumerated() {
            for resource in resources.values {
                switch (resource.old, resource.new) {
                case (let old?, nil): going[old.type, default: []].append(candidate(resource.logicalID, old, index))
                case (nil, let new?): coming[new.type, default: []].append(candidate(resource.logicalID, new, index))
                default: continue
                }
            }
        }
        for type in going.keys.sorted() {
            guard let olds = going[type], let news = coming[type] else { continue }
            for match in best(olds, news) { report(olds[match.old], news[match.new], match.similarity, &diff) }
        }
        diff.renames.sort { ($0.old, $0.new) < ($1.old, $1.new) }
    }

    // MARK: Matching

    private func candidate(_ logicalID: String, _ resource: TemplateResource, _ pair: Int) -> Candidate {
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

    private func best(_ olds: [Candidate], _ news: [Candidate]) -> [Match] {
        var matches: [Match] = []
        if olds.count == 1, news.count == 1 {
            matches = [match(0, 0, olds, news)]
        } else {
            var places: [Feature: [Int]] = [:]
            for (index, candidate) in news.enumerated() {
                for feature in candidate.features { places[feature, default: []].append(index) }
            }
            // Those that say the same meet however many they are.
            var twins: [Set<Feature>: [Int]] = [:]
            for (index, candidate) in news.enumerated() { twins[candidate.features, default: []].append(index) }
            var taken: [Set<Feature>: Int] = [:]
            for (index, candidate) in olds.enumerated() {
                var others: Set<Int> = []
                for feature in candidate.features {
                    if let found = places[feature], found.count <= Self.crowd { others.formUnion(found) }
                }
                let same = twins[candidate.features] ?? []
                if same.count <= Self.crowd {
                    others.formUnion(same)
                } else {
                    let next = taken[candidate.features, default: 0]
                    if next < same.count { others.insert(same[next]) }
                    taken[candidate.features] = next + 1
                }
                for other in others { matches.append(match(index, other, olds, news)) }
            }
        }
        matches = matches.filter { $0.similarity >= Self.threshold && mayBeOne(olds[$0.old], news[$0.new]) }
        matches.sort { left, right in
            if left.similarity != right.similarity { return left.similarity > right.similarity }
            if left.isSameStack != right.isSameStack { return left.isSameStack }
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

    private func match(_ old: Int, _ new: Int, _ olds: [Candidate], _ news: [Candidate]) -> Match {
        let (one, other) = (olds[old], news[new])
        let common = one.features.count(where: other.features.contains)
        let total = one.features.count + other.features.count
        return Match(
            old: old, new: new, similarity: total == 0 ? 1 : Double(2 * common) / Double(total),
            isSameStack: one.pair == other.pair,
            idLikeness: zip(one.logicalID.utf8, other.logicalID.utf8).prefix { $0 == $1 }.count)
    }

    /// Whether keeping the logical id would keep the resource: another physical name makes another one all the same.
    private func mayBeOne(_ old: Candidate, _ new: Candidate) -> Bool {
        guard let name = context.schemas.schema(of: old.resource.type).facts?.name, name.isCreateOnly,
            let was = old.resource.properties[name.property], let `is` = new.resource.properties[name.property]
        else { return true }
        let node = context.schemas.schema(of: old.resource.type).property(name.property)
        return Meaning.of(was, node) == Meaning.of(`is`, node)
    }

    // MARK: Report

    private func report(_ old: Candidate, _ new: Candidate, _ similarity: Double, _ diff: inout TemplateDiff) {
        let from = context.address(old.pair, old.logicalID)
        let to = context.address(new.pair, new.logicalID)
        let isImport = isImport(old, new)
        let advice: String
        if old.pair == new.pair {
            advice = "write .moved(from: \"\(old.logicalID)\") on \(new.logicalID) in the program to keep the resource"
        } else if isImport {
            advice =
                "import it: the resource is kept when it leaves \(from.stack), and its name is taken, so that \(to.stack) can only have it by `aws cloudformation create-change-set --change-set-type IMPORT`"
        } else {
            advice =
                "move it by a stack refactoring (`aws cloudformation create-stack-refactor`), or keep it with DeletionPolicy Retain and import it into \(to.stack); else it is deleted and a new one is made"
        }
        diff.renames.append(
            ProbableRename(
                old: from, new: to, type: old.resource.type, similarity: similarity, advice: advice,
                location: context.pairs[new.pair].new?.location(of: new.logicalID, in: .resources)))
        guard old.pair != new.pair else { return }
        diff.change(from) { $0.movedTo = to }
        diff.change(to) { change in
            change.movedFrom = from
            if isImport { change.kind = .imported }
        }
    }

    /// Whether the new stack can only have the resource by an import: it is retained where it goes, both say the same physical
    /// name, which is therefore taken, and the new one has the deletion policy that an import asks for. Whether it is imported
    /// the templates cannot say: it takes a change set of its own.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources-automatically.html>
    private func isImport(_ old: Candidate, _ new: Candidate) -> Bool {
        guard old.pair != new.pair, ResourceFate.leaving(old.resource) == .retained,
            new.resource.deletionPolicy != nil,
            let name = context.schemas.schema(of: old.resource.type).facts?.name,
            let was = old.resource.properties[name.property], let `is` = new.resource.properties[name.property]
        else { return false }
        return was.stringValue != nil && was == `is`
    }
}

extension TemplateDiff {
    /// Changes what is said of a resource.
    fileprivate mutating func change(_ address: ResourceAddress, _ body: (inout ResourceChange) -> Void) {
        guard let stack = stacks.firstIndex(where: { $0.id == address.stack }),
            let resource = stacks[stack].resources.firstIndex(where: { $0.logicalID == address.logicalID })
        else { return }
        body(&stacks[stack].resources[resource])
    }
}
