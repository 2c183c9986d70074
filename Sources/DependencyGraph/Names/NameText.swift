/// The ARNs, URLs and host names in a text.
struct NameText {
    /// One of them.
    enum Mention: Equatable {
        case arn(ARNText)
        /// A host, with the path behind it; the scheme is empty for a bare host.
        case address(scheme: Substring, host: Substring, path: Substring)
    }

    /// What was found, and whether the text is nothing else.
    struct Found: Equatable {
        let mention: Mention
        let isWhole: Bool
    }

    /// Stands for what only deployment knows.
    static let hole: Character = "\u{7F}"

    /// Whether part of a text is known at deployment only.
    static func hasHole(_ text: some StringProtocol) -> Bool { text.utf8.contains(0x7F) }

    /// Whether a text may hold any that mean something: cheap, for most hold none.
    /// - Parameters:
    ///   - text: The text.
    ///   - hosts: Whether any name of a host may mean something, not AWS's own alone.
    /// - Returns: Whether it is worth a closer look.
    static func mayHold(_ text: String, hosts: Bool) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count > 3 else { return false }
            for index in 1..<bytes.count - 1 {
                switch bytes[index] {
                // arn: and ://
                case UInt8(ascii: ":"):
                    if bytes[index + 1] == UInt8(ascii: "/") { return true }
                    if index > 2, bytes[index - 1] == UInt8(ascii: "n"), bytes[index - 2] == UInt8(ascii: "r") {
                        return true
                    }
                case UInt8(ascii: "."):
                    if hosts { return true }
                    // .amazonaws.com, or the pseudo parameter in its place
                    let next = bytes[index + 1]
                    if next == UInt8(ascii: "a"), bytes[index...].starts(with: ".amazonaws".utf8) { return true }
                    if next == UInt8(ascii: "$"), bytes[index...].starts(with: ".${AWS::URLSuffix}".utf8) {
                        return true
                    }
                default: break
                }
            }
            return false
        }
    }

    /// All in a text, in order.
    static func all(in text: String) -> [Found] {
        var found: [Found] = []
        let bytes = text.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard !isDelimiter(bytes[index]) else {
                index = bytes.index(after: index)
                continue
            }
            let end = bytes[index...].firstIndex(where: isDelimiter) ?? bytes.endIndex
            let isWhole = index == bytes.startIndex && end == bytes.endIndex
            addMentions(of: text[index..<end], isWhole: isWhole, to: &found)
            index = end
        }
        return found
    }

    private static func addMentions(of word: Substring, isWhole: Bool, to found: inout [Found]) {
        var word = word
        while let last = word.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "\\") { word.removeLast() }
        let arns = starts(of: "arn:", in: word)
        for start in arns {
            guard let arn = ARNText(word[start...]) else { continue }
            found.append(Found(mention: .arn(arn), isWhole: isWhole && start == word.startIndex))
        }
        guard arns.isEmpty else { return }
        if let separator = word.firstRange(of: "://") {
            let scheme = word[..<separator.lowerBound]
            let start =
                scheme.lastIndex { !($0.isLetter || $0.isNumber) }.map(scheme.index(after:)) ?? scheme.startIndex
            if let address = address(scheme[start...], word[separator.upperBound...]) {
                found.append(Found(mention: address, isWhole: isWhole && start == word.startIndex))
            }
        } else if word.utf8.contains(UInt8(ascii: ".")), let address = address("", word) {
            found.append(Found(mention: address, isWhole: isWhole))
        }
    }

    private static func address(_ scheme: Substring, _ rest: Substring) -> Mention? {
        let end = firstIndex(in: rest) { [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
        var host = rest[..<end]
        if let at = host.utf8.firstIndex(of: UInt8(ascii: "@")) { host = host[host.utf8.index(after: at)...] }
        host = host[..<firstIndex(in: host) { $0 == UInt8(ascii: ":") }]
        return host.isEmpty ? nil : .address(scheme: scheme, host: host, path: rest[end...])
    }

    /// The first fitting byte outside of pseudo parameters: their colons are their own.
    private static func firstIndex(in text: Substring, where fits: (UInt8) -> Bool) -> Substring.Index {
        let bytes = text.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "$") {
                index = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? index
            } else if fits(bytes[index]) {
                return index
            }
            index = bytes.index(after: index)
        }
        return text.endIndex
    }

    private static func starts(of pattern: String, in word: Substring) -> [Substring.Index] {
        var found: [Substring.Index] = []
        let bytes = word.utf8
        guard bytes.contains(UInt8(ascii: ":")) else { return [] }
        var index = bytes.startIndex
        var isWordStart = true
        while index < bytes.endIndex {
            if isWordStart, bytes[index...].starts(with: pattern.utf8) {
                found.append(index)
            }
            isWordStart = !isLetterOrDigit(bytes[index])
            index = bytes.index(after: index)
        }
        return found
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "`"), UInt8(ascii: "|"):
            true
        default: false
        }
    }
}
