/// A pattern in which `*` stands for any text and `?` for any character.
package struct Glob {
    private let pattern: [Character]

    /// Reads a pattern.
    package init(_ pattern: String) { self.pattern = Array(pattern) }

    /// Whether a text fits, as a whole.
    package func matches(_ text: String) -> Bool {
        let text = Array(text)
        var (position, place) = (0, 0)
        // Where to go on if what follows the last star does not fit: one character later in the text.
        var retry: (position: Int, place: Int)?
        while place < text.count {
            if position < pattern.count, pattern[position] == "*" {
                retry = (position, place)
                position += 1
            } else if position < pattern.count, pattern[position] == "?" || pattern[position] == text[place] {
                position += 1
                place += 1
            } else if let last = retry {
                position = last.position + 1
                place = last.place + 1
                retry = (last.position, last.place + 1)
            } else {
                return false
            }
        }
        return pattern[position...].allSatisfy { $0 == "*" }
    }
}
