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
        let (old, new) = (unique(old), unique(new))
        let oldKeys = Set(old.map(\.key))
        let newKeys = Set(new.map(\.key))
        let gone = groups(old.filter { !newKeys.contains($0.key) })
        let come = groups(new.filter { !oldKeys.contains($0.key) })
        guard !gone.isEmpty || !come.isEmpty else { return [] }
        let (before, after) = (groups(old), groups(new))
        return Set(gone.keys).union(come.keys).sorted().flatMap { key in
            rows(
                gone: gone[key] ?? [], come: come[key] ?? [], before: before[key] ?? [], after: after[key] ?? [])
        }
    }

    private static func unique(_ items: [Item]) -> [Item] {
        var seen: Set<String> = []
        return items.filter { seen.insert($0.key).inserted }
    }

    private static func groups(_ items: [Item]) -> [String: [Item]] {
        // In an order that does not follow from the order in the template.
        Dictionary(grouping: items) { "\($0.area.rawValue) \($0.widens) \($0.subject)" }
            .mapValues { $0.sorted { $0.key < $1.key } }
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
