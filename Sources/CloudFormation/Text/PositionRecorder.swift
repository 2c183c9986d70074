/// Collects the entries of a ``PositionMap`` while a text is read, children before parents.
struct PositionRecorder {
    typealias Entry = PositionMap.Entry

    /// The children of what is not closed yet, those of the innermost last.
    private var pending: [Entry] = []
    private(set) var entries: [Entry] = []

    /// What a list or an object must remember until it closes.
    var mark: Int { pending.count }

    /// Adds a value as the next child of the innermost that is open.
    mutating func add(_ entry: Entry) { pending.append(entry) }

    /// Gives the last value its key.
    mutating func setKey(start: Int, end: Int) {
        guard let last = pending.indices.last else { return }
        pending[last].setKey(start: start, end: end)
    }

    /// Puts the last value in the place of an earlier child, whose key stood twice.
    mutating func replace(child index: Int, since mark: Int) {
        guard let last = pending.popLast(), pending.indices.contains(mark + index) else { return }
        pending[mark + index] = last
    }

    /// The children since a mark.
    func children(since mark: Int) -> ArraySlice<Entry> { pending[mark...] }

    /// Puts other children in the place of those since a mark.
    mutating func replaceChildren(since mark: Int, with children: [Entry]) {
        pending.replaceSubrange(mark..., with: children)
    }

    /// Closes a list or an object: its children since the mark get their place.
    ///
    /// - Returns: The index of the first of them.
    mutating func close(_ mark: Int) -> UInt32 {
        let first = UInt32(clamping: entries.count)
        entries.append(contentsOf: pending[mark...])
        pending.removeSubrange(mark...)
        return first
    }

    /// The map, for a document whose root is the only value that is left.
    func map() -> PositionMap {
        PositionMap(root: pending.first ?? Entry(start: 0, end: 0), entries: entries)
    }
}
