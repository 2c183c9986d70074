/// The packed index of resource types: sorted by name, a row for the name and a row for the record.
enum PackedTypes {
    private static let index = PackedText(PackedFacts.types)

    /// How many types there are.
    static let count = PackedFacts.typeCount

    /// Where a type stands in the index, by binary search.
    static func position(of typeName: String) -> Int? {
        let position = position(notBefore: typeName)
        return position < count && name(position) == typeName ? position : nil
    }

    /// Where the first type stands that does not come before a text in UTF-8 order; ``count`` if all do.
    static func position(notBefore text: String) -> Int {
        var text = text
        return text.withUTF8 { wanted in
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                let found = PackedStrings.bytes(index.fixed(at: PackedTable.position(of: middle * 2)))
                if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    /// The name of the type at a place in the index.
    static func name(_ position: Int) -> String {
        PackedStrings.string(index.fixed(at: PackedTable.position(of: position * 2)))
    }

    /// Where the record of the type at a place in the index begins.
    static func record(at position: Int) -> Int { index.fixed(at: PackedTable.position(of: position * 2 + 1)) }
}
