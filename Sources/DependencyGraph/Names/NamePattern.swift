/// A name with `*` for any text and `?` for any character.
struct NamePattern {
    private let pattern: [UInt8]
    /// What all fitting names begin with.
    let prefix: String

    init(_ pattern: String) {
        self.pattern = Array(pattern.utf8)
        prefix = String(pattern.prefix { $0 != "*" && $0 != "?" })
    }

    /// Whether a text is a pattern.
    static func isPattern(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    }

    /// Whether it asks for any particular letters at all.
    var saysSomething: Bool { pattern.contains { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") } }

    /// Where the names that can fit begin in a sorted list.
    func firstCandidate(in names: [String]) -> Int {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle] < prefix { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a name fits.
    func fits(_ name: String) -> Bool {
        let name = Array(name.utf8)
        var index = 0
        var place = 0
        // Where to go on if what follows the last star turns out not to fit.
        var retry: (index: Int, place: Int)?
        while index < name.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                place += 1
                retry = (index, place)
            } else if place < pattern.count, pattern[place] == name[index] || pattern[place] == UInt8(ascii: "?") {
                index += 1
                place += 1
            } else if let last = retry {
                index = last.index + 1
                place = last.place
                retry = (index, place)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
