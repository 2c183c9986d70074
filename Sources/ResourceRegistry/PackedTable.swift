/// A table of fixed numbers, 32 to a line.
enum PackedTable {
    /// Where the number of a row stands.
    static func position(of row: Int) -> Int { row * 4 + row / 32 }
}
