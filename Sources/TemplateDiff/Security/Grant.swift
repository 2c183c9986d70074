import CloudFormation

/// An access that is one fact: a managed policy that is attached, a boundary, a setting that lets everyone in.
struct Grant: Access {
    typealias Index = GrantIndex

    static let greatestLikeness = 3

    let area: SecurityChange.Area
    let subject: String
    let path: TemplatePath
    /// What it says, in one line.
    let text: String
    var widens = true
    /// Grants of one slot exclude each other.
    var slot: String?
    /// How far it reaches among those of its slot, where that can be told.
    var level: Int?
    var remark: String?

    var key: String { "\(area.rawValue) \(widens) \(subject) \(text)" }

    func covers(_ other: Grant) -> Bool {
        if key == other.key { return true }
        guard let slot, slot == other.slot, let level, let lower = other.level else { return false }
        return level >= lower
    }

    func likeness(to other: Grant) -> Int { slot != nil && slot == other.slot ? 3 : 0 }

    func text(beside other: Grant?) -> String { CompactText.shown(text) }
}

/// Grants by what excludes each other: only of one slot do two have to do with each other.
struct GrantIndex: AccessIndex {
    private let items: [Grant]
    private var slots: [String: [Int]] = [:]
    private var keys: Set<String> = []
    private let work: AccessWork

    init(_ items: [Grant], _ work: AccessWork) {
        self.items = items
        self.work = work
        for (position, item) in items.enumerated() {
            keys.insert(item.key)
            if let slot = item.slot { slots[slot, default: []].append(position) }
        }
    }

    func cover(_ item: Grant) -> Bool {
        if keys.contains(item.key) { return true }
        for position in item.slot.flatMap({ slots[$0] }) ?? [] {
            guard work.spend(on: .covering) else { return false }
            if items[position].covers(item) { return true }
        }
        return false
    }

    func mayBeCovered(by item: Grant) -> [[Int]] { mayBeLike(item) }

    func mayBeLike(_ item: Grant) -> [[Int]] { item.slot.flatMap { slots[$0] }.map { [$0] } ?? [] }
}
