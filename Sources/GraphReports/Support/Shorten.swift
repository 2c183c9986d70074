import ReportText

extension String {
    /// The text, or its beginning and end around an ellipsis if it has more characters than a limit.
    func shortened(to limit: Int) -> String { Shorten.middle(self, to: limit) }

    /// The text in which nothing can move a cursor or break a line: such characters become `�`.
    var printable: String {
        guard unicodeScalars.contains(where: Printable.isBad) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars { result.append(Printable.isBad(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }
}
