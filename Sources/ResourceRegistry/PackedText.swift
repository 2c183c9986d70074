/// A view on one of the packed tables: ASCII in the binary's read-only data, which is neither copied nor validated.
///
/// Numbers are written in digits of six bits, `0` (48) to `o` (111). A fixed number has four digits, most significant first.
/// A running number has five bits to a digit, least significant first, and the sixth says that another digit follows.
struct PackedText: @unchecked Sendable {
    // Unchecked: the pointer is to a string literal, which is constant and lives as long as the program.
    private let start: UnsafePointer<UInt8>
    let count: Int

    /// - Parameter text: a literal of several characters.
    init(_ text: StaticString) {
        precondition(text.hasPointerRepresentation, "a packed table is a literal of several characters")
        start = text.utf8Start
        count = text.utf8CodeUnitCount
    }

    subscript(position: Int) -> UInt8 {
        precondition(position >= 0 && position < count, "position beyond the packed table")
        return start[position]
    }

    /// The fixed number of four digits at a position.
    func fixed(at position: Int) -> Int {
        (0..<4).reduce(0) { $0 << 6 | Int(self[position + $1] &- 48) }
    }

    /// The bytes from a position to the end of its line.
    func line(at position: Int) -> UnsafeBufferPointer<UInt8> {
        var end = position
        while self[end] != UInt8(ascii: "\n") { end += 1 }
        return UnsafeBufferPointer(start: start + position, count: end - position)
    }
}
