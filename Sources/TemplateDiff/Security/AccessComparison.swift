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
    static func rows(from old: [Item], to new: [Item]) -> [Row] {
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
            rows(gone: gone[key] ?? [], come: come[key] ?? [], before: all[key] ?? [], after: left[key] ?? [])
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

    private static func rows(gone: [Item], come: [Item], before: [Item], after: [Item]) -> [Row] {
        var lost = gone.filter { !$0.isCovered(by: after) }
        // What others cover anyway is worth no line, unless it is what is left of something.
        var left = gone.filter { $0.isCovered(by: after) }
        var rows: [Row] = []
        var redundant: [Item] = []
        for item in come {
            guard !item.isCovered(by: before) else {
                redundant.append(item)
                continue
            }
            if let index = lost.firstIndex(where: item.covers) {
                rows.append(row(.widened, lost.remove(at: index), item))
            } else if let index = left.firstIndex(where: item.covers) {
                rows.append(row(.widened, left.remove(at: index), item))
            } else if let index = likest(to: item, in: lost) {
                rows.append(row(.changed, lost.remove(at: index), item))
            } else {
                rows.append(row(.widened, nil, item))
            }
        }
        for item in lost {
            let index = redundant.firstIndex { item.covers($0) }
            rows.append(row(.narrowed, item, index.map { redundant.remove(at: $0) }))
        }
        return rows
    }

    private static func row(_ direction: SecurityChange.Direction, _ old: Item?, _ new: Item?) -> Row {
        // To deny more is to allow less.
        let widens = (new ?? old)?.widens ?? true
        guard !widens, direction != .changed else { return Row(direction: direction, old: old, new: new) }
        return Row(direction: direction == .widened ? .narrowed : .widened, old: old, new: new)
    }

    private static func likest(to item: Item, in others: [Item]) -> Int? {
        let scores = others.map { item.likeness(to: $0) }
        guard let best = scores.max(), best >= likeness else { return nil }
        return scores.firstIndex(of: best)
    }
}
