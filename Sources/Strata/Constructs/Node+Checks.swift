extension Node {
    /// Reports a number that its service does not take.
    /// - Parameters:
    ///   - value: The number found.
    ///   - range: What is allowed.
    ///   - what: What the number is, as in "the timeout".
    ///   - unit: The plural of its unit, with a leading space; empty for a bare count.
    ///   - rule: The stable id of the rule.
    ///   - source: Where AWS says so.
    public func check(
        _ value: Int?, isIn range: ClosedRange<Int>, _ what: String, unit: String = "", rule: String, source: String
    ) {
        guard let value, !range.contains(value) else { return }
        annotate(
            .error(
                "\(what) of '\(path)' is \(value)\(unit), allowed are \(range.lowerBound) to \(range.upperBound)\(unit)",
                help: "choose a value in that range; see \(source)", rule: rule
            )
        )
    }

    /// Reports a span of time that its service does not take: out of range, or not a whole number of seconds.
    public func check(
        _ duration: Duration?, isIn range: ClosedRange<Int>, _ what: String, rule: String, source: String
    ) {
        guard let duration else { return }
        if duration.components.attoseconds != 0 {
            annotate(
                .error(
                    "\(what) of '\(path)' is \(duration), allowed are whole seconds",
                    help: "round it to seconds; see \(source)", rule: rule
                )
            )
        }
        check(duration.wholeSeconds, isIn: range, what, unit: " seconds", rule: rule, source: source)
    }

    /// Reports a literal text that is too long or holds characters that its service does not take.
    public func check(
        _ text: StringValue?, length: ClosedRange<Int>, characters: String, _ what: String, rule: String,
        source: String, isAllowed: (Character) -> Bool
    ) {
        guard let text = text?.literalString else { return }
        let problem: String
        if !length.contains(text.utf8.count) {
            problem =
                "has a length of \(text.utf8.count), allowed are \(length.lowerBound) to \(length.upperBound) characters"
        } else if let character = text.first(where: { !$0.isASCII || !isAllowed($0) }) {
            problem = "holds '\(character)', allowed are \(characters)"
        } else {
            return
        }
        annotate(.error("\(what) '\(text)' of '\(path)' \(problem)", help: "rename it; see \(source)", rule: rule))
    }
}
