/// A set of bytes as a pattern writes it: `[abc]`, `[a-z]`, `[!a-z]`.
struct ByteSet {
    /// Where the pattern goes on.
    let end: Int
    private var ranges: [ClosedRange<UInt8>] = []
    private let isNegated: Bool

    /// Reads a set at the start of a pattern; `nil` if its bracket is never closed.
    init?(_ glob: ArraySlice<UInt8>) {
        var index = glob.startIndex + 1
        isNegated = index < glob.endIndex && (glob[index] == UInt8(ascii: "!") || glob[index] == UInt8(ascii: "^"))
        if isNegated { index += 1 }
        let first = index
        while index < glob.endIndex {
            // A bracket that comes first stands for itself.
            if glob[index] == UInt8(ascii: "]"), index > first {
                end = index + 1
                return
            }
            if glob[index] == UInt8(ascii: "\\"), index + 1 < glob.endIndex { index += 1 }
            let lower = glob[index]
            var upper = lower
            if index + 2 < glob.endIndex, glob[index + 1] == UInt8(ascii: "-"), glob[index + 2] != UInt8(ascii: "]") {
                upper = glob[index + 2]
                index += 2
            }
            if lower <= upper { ranges.append(lower...upper) }
            index += 1
        }
        return nil
    }

    func contains(_ byte: UInt8) -> Bool { ranges.contains { $0.contains(byte) } != isNegated }
}
