import OrderedCollections

extension JSONWriter {
    /// How many bytes ``bytes(_:style:)`` returns, in the indented style. Nothing is written for it.
    ///
    /// - Parameter value: What would be written.
    /// - Returns: The number of bytes, with the final newline.
    public static func byteCount(_ value: TemplateValue) -> Int { size(of: value, depth: 0) + 1 }

    private static func size(of value: TemplateValue, depth: Int) -> Int {
        switch value {
        case .null, .boolean(true): return 4
        case .boolean(false): return 5
        case .integer(let number): return String(number).utf8.count
        case .number(let digits): return digits.utf8.count
        case .string(let text): return size(of: text)
        case .array(let elements):
            var size = bracketSize(count: elements.count, depth: depth)
            for element in elements { size += self.size(of: element, depth: depth + 1) }
            return size
        case .object(let members):
            var size = bracketSize(count: members.count, depth: depth)
            // A colon and a space between the two.
            for (key, member) in members { size += self.size(of: key) + 2 + self.size(of: member, depth: depth + 1) }
            return size
        }
    }

    /// The brackets, the commas, and a line break with its indentation before each element and the closing bracket.
    private static func bracketSize(count: Int, depth: Int) -> Int {
        count == 0 ? 2 : 2 + (count - 1) + count * (2 + depth) + 1 + depth
    }

    private static func size(of text: String) -> Int {
        var text = text  // As in `write`.
        return text.withUTF8 { bytes in
            var size = bytes.count + 2
            var next = JSONEscape.firstIndex(in: bytes, from: 0)
            while let index = next {
                size += JSONEscape.length(of: bytes[index]) - 1
                next = JSONEscape.firstIndex(in: bytes, from: index + 1)
            }
            return size
        }
    }
}
