/// Where the lines of a text begin, to turn offsets into positions. Lines end with LF, CR LF or CR, as editors have it.
struct LineTable: Hashable, Sendable {
    private let starts: [UInt32]

    /// - Parameter bytes: The text as UTF-8, at most 4 GB. A byte order mark takes no column.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var starts: [UInt32] = [ByteOrderMark.length(in: bytes)]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            starts.append(UInt32(index))
        }
        self.starts = starts
    }

    /// The position of a byte.
    func position(of offset: Int) -> TextPosition {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return TextPosition(line: low + 1, column: max(0, offset - Int(starts[low])) + 1)
    }

    /// The range between two bytes.
    func range(from start: Int, to end: Int) -> TextRange {
        TextRange(start: position(of: start), end: position(of: end))
    }
}

/// The mark that some editors put before UTF-8.
enum ByteOrderMark {
    /// How many bytes the mark at the start of a text takes: 3, or none.
    static func length<Length: BinaryInteger>(in bytes: UnsafeBufferPointer<UInt8>) -> Length {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }
}
