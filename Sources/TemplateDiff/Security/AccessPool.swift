/// Pieces that are taken out one after another, as each finds its counterpart.
struct AccessPool<Item: Access> {
    private let items: [Item]
    private let index: Item.Index
    private let work: AccessWork
    private var isTaken: [Bool]

    init(_ items: [Item], _ work: AccessWork) {
        self.items = items
        self.work = work
        index = Item.Index(items, work)
        isTaken = Array(repeating: false, count: items.count)
    }

    /// What was not taken.
    var rest: [Item] { items.indices.filter { !isTaken[$0] }.map { items[$0] } }

    /// Takes the first that a piece covers.
    mutating func takeCovered(by item: Item) -> Item? {
        var first: Int?
        search: for positions in index.mayBeCovered(by: item) {
            for position in positions where !isTaken[position] {
                if let first, first <= position { continue search }
                guard work.spend(on: .covering) else { break search }
                if item.covers(items[position]) {
                    first = position
                    continue search
                }
            }
        }
        return first.map { take($0) }
    }

    /// Takes the one that is most like a piece, if any is.
    mutating func takeLike(_ item: Item, atLeast likeness: Int) -> Item? {
        var best: (score: Int, position: Int)?
        search: for positions in index.mayBeLike(item) {
            for position in positions where !isTaken[position] {
                guard work.spend(on: .pairing) else { break search }
                let score = item.likeness(to: items[position])
                guard score >= likeness else { continue }
                if let best, best.score > score || best.score == score && best.position <= position { continue }
                best = (score, position)
                // No other of the list is better.
                if score == Item.greatestLikeness { continue search }
            }
        }
        return best.map { take($0.position) }
    }

    private mutating func take(_ position: Int) -> Item {
        isTaken[position] = true
        return items[position]
    }
}
