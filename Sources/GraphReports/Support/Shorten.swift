extension String {
    /// The text, or its beginning and end around an ellipsis if it has more characters than a limit.
    func shortened(to limit: Int) -> String {
        guard count > limit else { return self }
        guard limit > 1 else { return String(prefix(max(0, limit))) }
        let head = limit / 2
        return prefix(head) + "…" + suffix(limit - 1 - head)
    }

    /// The text in which nothing can move a cursor or break a line: control characters, and those that change the direction
    /// of text, become `�`.
    var printable: String {
        func isBad(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        guard unicodeScalars.contains(where: isBad) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars { result.append(isBad(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }
}
