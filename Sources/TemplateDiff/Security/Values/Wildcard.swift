/// A text with wildcards, `*` for any text and `?` for any character, as policies have them.
struct Wildcard: Hashable {
    private let bytes: [UInt8]
    private static let star = UInt8(ascii: "*")
    private static let limit = 100_000
    private static let question = UInt8(ascii: "?")
    // References begin with a character of the private use area, whose first byte in UTF-8 this is.
    private static let reference: UInt8 = 0xEE

    init(_ text: String, ignoringCase: Bool = false) {
        bytes = Array((ignoringCase ? text.lowercased() : text).utf8)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Whether it stands for itself only: it covers nothing but the same text.
    var isLiteral: Bool { !bytes.contains { $0 == Self.star || $0 == Self.question } }

    /// Whether it is any text.
    var isAnything: Bool { bytes == [Self.star] }

    /// Whether everything that the other stands for fits this one, too.
    func covers(_ other: Wildcard) -> Bool {
        if bytes == other.bytes { return true }
        let text = other.bytes
        // Mostly the first characters tell.
        if let mine = bytes.first, let theirs = text.first, mine != Self.star, !Self.fits(mine, theirs) { return false }
        // Patterns that are made to take long are not covered: what follows errs on the side of showing a change.
        var steps = 64 + 16 * (bytes.count + text.count)
        var (at, position) = (0, 0)
        var (retry, start): (Int?, Int) = (nil, 0)
        while position < text.count {
            steps -= 1
            if steps < 0 { return false }
            if at < bytes.count, bytes[at] == Self.star {
                (retry, start) = (at, position)
                at += 1
            } else if at < bytes.count, Self.fits(bytes[at], text[position]) {
                at += 1
                position += 1
            } else if let last = retry {
                start += 1
                (at, position) = (last + 1, start)
            } else {
                return false
            }
        }
        return bytes[at...].allSatisfy { $0 == Self.star }
    }

    private static func fits(_ pattern: UInt8, _ byte: UInt8) -> Bool {
        // What a reference or a wildcard of the other stands for is longer than one character.
        pattern == question ? byte != star && byte != reference : pattern == byte
    }

    /// Whether there may be a text that fits both; a reference may be any text.
    func mayMeet(_ other: Wildcard) -> Bool {
        let (left, right) = (open, other.open)
        for (one, other) in zip(left, right) {
            if one == Self.star || other == Self.star { break }
            if one != other, one != Self.question, other != Self.question { return false }
        }
        // Too long to tell in time.
        if left.count * right.count > Self.limit { return true }
        var row = [Bool](repeating: false, count: right.count + 1)
        row[0] = true
        for column in right.indices { row[column + 1] = row[column] && right[column] == Self.star }
        for byte in left {
            var next = [Bool](repeating: false, count: right.count + 1)
            next[0] = row[0] && byte == Self.star
            for (column, other) in right.enumerated() {
                if byte == Self.star || other == Self.star {
                    next[column + 1] = row[column + 1] || next[column] || row[column]
                } else {
                    let equal = byte == other || byte == Self.question || other == Self.question
                    next[column + 1] = row[column] && equal
                }
            }
            row = next
        }
        return row[right.count]
    }

    /// With a star for every reference.
    private var open: [UInt8] {
        guard bytes.contains(Self.reference) else { return bytes }
        var result: [UInt8] = []
        var isInside = false
        for byte in bytes {
            if byte == Self.reference {
                result.append(Self.star)
                isInside = true
            } else if !isInside {
                result.append(byte)
            } else if byte == UInt8(ascii: "}") {
                isInside = false
            }
        }
        return result
    }
}
