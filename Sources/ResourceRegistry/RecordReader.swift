/// Reads a packed record number by number.
struct RecordReader {
    private static let records = PackedText(PackedFacts.records)

    /// The offset of the next digit.
    private(set) var position: Int

    /// The next running number.
    mutating func number() -> Int {
        var value = 0
        var shift = 0
        while true {
            let digit = Int(Self.records[position] &- 48)
            position += 1
            value |= (digit & 31) << shift
            shift += 5
            if digit < 32 { return value }
        }
    }

    /// The next number, one less than packed; nil for 0.
    mutating func optionalNumber() -> Int? {
        let number = self.number()
        return number == 0 ? nil : number - 1
    }

    /// The next string.
    mutating func string() -> String { PackedStrings.string(number()) }

    /// The next string, nil for 0.
    mutating func optionalString() -> String? { optionalNumber().map(PackedStrings.string) }

    /// The next flag: nil for 0, true for 1, false for 2.
    mutating func optionalFlag() -> Bool? {
        let number = self.number()
        return number == 0 ? nil : number == 1
    }

    /// As many elements as the next number says.
    mutating func list<Element>(_ element: (inout RecordReader) -> Element) -> [Element] {
        let count = number()
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(element(&self)) }
        return elements
    }

    /// The fixed number of a row of a table that begins at the position.
    func fixed(row: Int) -> Int { Self.records.fixed(at: position + row * 4) }

    /// A reader that is some digits further.
    func advanced(by distance: Int) -> RecordReader { RecordReader(position: position + distance) }

    init(position: Int) { self.position = position }
}
