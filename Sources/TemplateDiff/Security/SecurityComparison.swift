import CloudFormation
public import DependencyGraph
import OrderedCollections

/// Compares who may do, reach and see what, by what policies, rules and settings mean and not by how they are written.
///
/// Each `Fn::If` and `Condition` counts: a change that holds in some worlds of conditions only says in which. What stands
/// elsewhere than before, in another order or another spelling, is no change. An `Allow` and a `Deny` are compared each with
/// its like: that the one may be void because of the other is not worked out.
///
/// A parameter is an unknown, whatever its default is: the deployed stack may have another value.
public struct SecurityComparison: Sendable {
    /// The changes: by stack, resource, kind of access, place.
    public let changes: [SecurityChange]

    /// Compares two sets of stacks, nested stacks included.
    /// - Parameters:
    ///   - old: The stacks as they were, in any order.
    ///   - new: The stacks as they are to be, in any order.
    public init(from old: [GraphStack], to new: [GraphStack]) {
        self.init(from: old, to: new, AccessWork())
    }

    /// Compares them for no more than a price.
    init(from old: [GraphStack], to new: [GraphStack], _ work: AccessWork) {
        let (before, after) = (SecurityUnit.units(of: old), SecurityUnit.units(of: new))
        changes = Set(before.keys).union(after.keys).sorted().flatMap { id in
            UnitComparison(old: before[id], new: after[id], id: id, work: work).changes
        }
    }
}

/// Compares one template with what takes its place.
private struct UnitComparison {
    let old: SecurityUnit?
    let new: SecurityUnit?
    let id: String
    let work: AccessWork

    var changes: [SecurityChange] {
        var found: [AccessDifference] = []
        let (before, after) = (old?.template.resources ?? [:], new?.template.resources ?? [:])
        let isContextEqual = old?.template.mappings == new?.template.mappings && old?.given == new?.given
        // By name, as the order of resources in a template says nothing, also not on whom the work is spent. By position: a copy
        // of a resource costs more than what is looked at.
        for name in after.keys.sorted() {
            guard let index = after.index(forKey: name) else { continue }
            let place = before.index(forKey: name)
            guard
                AccessReader.reads(after.values[index].type)
                    || place.map({ AccessReader.reads(before.values[$0].type) }) == true
            else { continue }
            if isContextEqual, let place, before.values[place] == after.values[index], hasSameEgress(name) { continue }
            let (resource, counterpart) = (after.values[index], place.map { before.values[$0] })
            found += differences(name, from: counterpart, to: resource)
        }
        for name in before.keys.sorted() {
            guard let resource = before[name], AccessReader.reads(resource.type), after[name] == nil else { continue }
            // What stays behind goes on allowing what it allowed.
            if Self.isKept(resource) { continue }
            found += differences(name, from: resource, to: nil)
        }
        return AccessDifference.withoutMoves(found).filter { !isOfWhatGoes($0) }
            .map { $0.change(old, new, id) }.map { (Self.key($0), $0) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }

    private static func isKept(_ resource: TemplateResource) -> Bool {
        let policy = resource.deletionPolicy?.stringValue.flatMap(DeletionPolicy.init(rawValue:))
        return policy == .retain || policy == .retainExceptOnCreate
    }

    /// Whether a denial goes together with the resource that it was about: nobody can do more to what is not there.
    private func isOfWhatGoes(_ difference: AccessDifference) -> Bool {
        guard difference.direction == .widened, difference.new == nil,
            let resource = CompactText.resource(difference.subject), let was = old?.template.resources[resource]
        else { return false }
        return new?.template.resources[resource] == nil && !Self.isKept(was)
    }

    private func hasSameEgress(_ name: String) -> Bool {
        let subject = "\(CompactText.marker){\(name)}"
        return old?.groupsWithEgress.contains(subject) == new?.groupsWithEgress.contains(subject)
    }

    private func differences(
        _ name: String, from old: TemplateResource?, to new: TemplateResource?
    ) -> [AccessDifference] {
        let weight = [old, new].reduce(0) { $0 + ($1.map { Self.weight($0.properties) } ?? 0) }
        return ConditionTrials(weight: weight, worlds: work.rest(of: .reading) / max(1, weight)) { world in
            _ = work.spend(weight, on: .reading)
            let has = [old, new].map { resource in
                resource.map { $0.condition.map(world.isTrue) ?? true } ?? false
            }
            let isBoth = has[0] && has[1] && old?.type == new?.type
            var history = AccessReader.History()
            var sets = [AccessSet(), AccessSet()]
            if has[0], let old, let unit = self.old {
                let reader = AccessReader(
                    logicalID: name, resource: old, unit: unit, hasCounterpart: isBoth, history: history)
                sets[0] = reader.read(in: world)
                if isBoth { history = reader.history(sets[0], world) }
            }
            if has[1], let new, let unit = self.new {
                sets[1] = AccessReader(
                    logicalID: name, resource: new, unit: unit, hasCounterpart: isBoth, history: history
                ).read(in: world)
            }
            let type = new?.type ?? old?.type ?? ""
            return
                (AccessComparison.rows(from: sets[0].statements, to: sets[1].statements, work)
                .map { AccessDifference($0, name, type) }
                + AccessComparison.rows(from: sets[0].rules, to: sets[1].rules, work)
                .map { AccessDifference($0, name, type) }
                + AccessComparison.rows(from: sets[0].grants, to: sets[1].grants, work)
                .map { AccessDifference($0, name, type) })
                .map { ($0.key, $0) }
        }.findings.map { finding in
            var difference = finding.value
            difference.condition = finding.condition
            return difference
        }
    }

    /// How many texts there are in some properties.
    private static func weight(_ properties: OrderedDictionary<String, TemplateValue>) -> Int {
        var count = 0
        for value in properties.values { value.forEachString { _ in count += 1 } }
        return count
    }

    private static func key(_ change: SecurityChange) -> [String] {
        [
            change.resource.logicalID, change.area.rawValue, change.new ?? "", change.old ?? "", change.condition ?? "",
            change.direction.rawValue,
        ]
    }
}
