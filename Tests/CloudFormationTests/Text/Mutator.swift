import TestSupport

/// Makes mistakes in texts, the same ones for the same seed.
struct Mutator {
    private let corpus: [[UInt8]]
    private(set) var generator: SeededGenerator

    init(_ corpus: [[UInt8]], generator: SeededGenerator) {
        self.corpus = corpus
        self.generator = generator
    }

    /// What means something in JSON or YAML, or in the encoding of either.
    private static let tokens: [[UInt8]] =
        [
            "{", "}", "[", "]", ",", ":", ": ", "\"", "'", "\\", "\\u0041", "\\ud83d", "\\ud83d\\ude00", "- ", "? ",
            "&a ", "*a",
            "!Sub ", "!GetAtt a.b", "!!int ", "!!str ", "! ", "!<x> ", "<<: ", "<<: *a", "|", "|2-", ">+", "#", " #",
            "%YAML 1.1",
            "---", "...", "\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "~", "null", "true", "yes", "0", "-0", "012",
            "1e400",
            "1:30", "0x", ".5", "-", "\u{0}", "\u{7f}", "\u{85}", "\u{2028}", "\u{FEFF}", "😀", "\u{FFFE}", "@", "`",
            "a: &a [*a]",
            "{\"a\":", "[[", "]]", "Ref", "Fn::Sub",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0x80], [0xFF, 0xFE], [0xFE, 0xFF],
        ]

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(count, 1), using: &generator) }

    private mutating func range(in bytes: [UInt8]) -> Range<Int> {
        let start = below(bytes.count)
        return start..<min(bytes.count, start + 1 + below(12))
    }

    /// A text of the corpus with one to four mistakes.
    mutating func mutant() -> [UInt8] { mutant(of: corpus[below(corpus.count)], steps: 1 + below(4)) }

    /// A text with mistakes.
    mutating func mutant(of text: [UInt8], steps: Int) -> [UInt8] {
        var bytes = text
        for _ in 0..<steps { mutate(&bytes) }
        return bytes
    }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        switch below(9) {
        case 0: bytes.removeSubrange(range(in: bytes))
        case 1: bytes.removeLast(min(bytes.count, below(bytes.count)))
        case 2 where !bytes.isEmpty: bytes[below(bytes.count)] = UInt8(truncatingIfNeeded: generator.next())
        case 3 where !bytes.isEmpty: bytes[below(bytes.count)] ^= 1 << UInt8(below(8))
        case 4:
            let part = range(in: bytes)
            bytes.insert(contentsOf: Array(bytes[part]), at: below(bytes.count + 1))
        case 5:
            let other = corpus[below(corpus.count)]
            bytes.replaceSubrange(range(in: bytes), with: other[range(in: other)])
        default:
            let token = Self.tokens[below(Self.tokens.count)]
            bytes.insert(contentsOf: token, at: below(bytes.count + 1))
        }
    }
}
