import CloudFormation

/// Compares what two sides allow, piece by piece.
struct AccessComparison<Item: Access> {
    /// A difference: what was, what is, and which of the two reaches further.
    struct Row {
        let direction: SecurityChange.Direction
        let old: Item?
        let new: Item?
    }

    /// From this score on, an old and a new piece that reach differently are shown as one that changed.
    private static var likeness: Int { 3 }

    /// The differences; nothing for what is only spelled, split or ordered differently.
    static func rows(from old: [Item], to new: [Item], _ work: AccessWork) -> [Row] {
        if old.isEmpty, new.isEmpty { return [] }
        let (before, after) = (unique(old), unique(new))
        // Where all comes or all goes, there is nothing to compare with.
        if before.isEmpty { return after.map { row(.widened, nil, $0.item) } }
        if after.isEmpty { return before.map { row(.narrowed, $0.item, nil) } }
        let (oldKeys, newKeys) = (Set(before.map(\.key)), Set(after.map(\.key)))
        let gone = groups(before.filter { !newKeys.contains($0.key) })
        let come = groups(after.filter { !oldKeys.contains($0.key) })
        guard !gone.isEmpty || !come.isEmpty else { return [] }
        let (all, left) = (groups(before), groups(after))
        return Set(gone.keys).union(come.keys).sorted().flatMap { key in
            rows(gone: gone[key] ?? [], come: come[key] ?? [], before: all[key] ?? [], after: left[key] ?? [], work)
        }
    }

    private typealias Keyed = (key: String, item: Item)

    /// In an order that does not follow from the order in the template.
    private static func unique(_ items: [Item]) -> [Keyed] {
        if items.count == 1 { return [(items[0].key, items[0])] }
        let keyed = items.map { (key: $0.key, item: $0) }.sorted { $0.key < $1.key }
        return keyed.enumerated().filter { $0.offset == 0 || keyed[$0.offset - 1].key != $0.element.key }.map(\.element)
    }

    private static func groups(_ items: [Keyed]) -> [String: [Item]] {
        Dictionary(grouping: items.map(\.item)) { "\($0.area.rawValue) \($0.widens) \($0.subject)" }
    }

    private static func rows(
        gone: [Item], come: [Item], before: [Item], after: [Item], _ work: AccessWork
    ) -> [Row] {
        let (old, new) = (Item.Index(before, work), Item.Index(after, work))
        let isLeft = gone.map { new.cover($0) }
        var lost = AccessPool(zip(gone, isLeft).filter { !$1 }.map(\.0), work)
        // What others cover anyway is worth no line, unless it is what is left of something.
        var left = AccessPool(zip(gone, isLeft).filter(\.1).map(\.0), work)
        var rows: [Row] = []
        var redundant: [Item] = []
        for item in come {
            if old.cover(item) {
                redundant.append(item)
            } else if let narrower = lost.takeCovered(by: item) ?? left.takeCovered(by: item) {
                rows.append(row(.widened, narrower, item))
            } else if let other = lost.takeLike(item, atLeast: likeness) {
                rows.append(row(.changed, other, item))
            } else {
                rows.append(row(.widened, nil, item))
            }
        }
        var pool = AccessPool(redundant, work)
        for item in lost.rest { rows.append(row(.narrowed, item, pool.takeCovered(by: item))) }
        return rows
    }

    private static func row(_ direction: SecurityChange.Direction, _ old: Item?, _ new: Item?) -> Row {
        // To deny more is to allow less.
        let widens = (new ?? old)?.widens ?? true
        guard !widens, direction != .changed else { return Row(direction: direction, old: old, new: new) }
        return Row(direction: direction == .widened ? .narrowed : .widened, old: old, new: new)
    }
}
