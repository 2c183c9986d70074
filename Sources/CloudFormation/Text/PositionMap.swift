import OrderedCollections

/// Where every value of a document stands, and its key: 20 bytes a value.
///
/// The children of a value stand side by side, in the order of the value itself, so that finding one by its index needs no
/// search. What a YAML alias repeats is held once.
struct PositionMap: Hashable, Sendable {
    /// One value, as offsets into the text.
    struct Entry: Hashable, Sendable {
        /// Where the key begins; `noKey` for the elements of lists and for the root.
        var keyStart = Entry.noKey
        var keyEnd = Entry.noKey
        var start: UInt32
        var end: UInt32
        /// The index of the first child.
        var firstChild: UInt32 = 0

        static let noKey = UInt32.max

        /// The place to show: the key, or the value where there is none.
        var place: Int { Int(keyStart == Self.noKey ? start : keyStart) }

        init(start: Int, end: Int) {
            self.start = UInt32(clamping: start)
            self.end = UInt32(clamping: end)
        }

        mutating func setKey(start: Int, end: Int) {
            keyStart = UInt32(clamping: start)
            keyEnd = UInt32(clamping: end)
        }
    }

    let root: Entry
    let entries: [Entry]

    /// Follows a path as far as it goes.
    ///
    /// - Parameters:
    ///   - path: Keys and indices from the root.
    ///   - value: The value of the document.
    /// - Returns: The entry of the value where the path ends, or of the deepest value on the way to it that there is, and
    ///   whether the path was followed to its end.
    func entry(at path: TemplatePath, in value: TemplateValue) -> (entry: Entry, isComplete: Bool) {
        var entry = root
        var value = value
        for component in path.components {
            let child: (index: Int, value: TemplateValue)?
            switch (component, value) {
            case (.key(let key), .object(let members)):
                child = members.index(forKey: key).map { ($0, members.values[$0]) }
            case (.index(let index), .array(let elements)):
                child = elements.indices.contains(index) ? (index, elements[index]) : nil
            default:
                child = nil
            }
            guard let child, entries.indices.contains(Int(entry.firstChild) + child.index) else {
                return (entry, false)
            }
            entry = entries[Int(entry.firstChild) + child.index]
            value = child.value
        }
        return (entry, true)
    }
}
