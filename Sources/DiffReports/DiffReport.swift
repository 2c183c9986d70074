public import TemplateDiff

/// A difference between two sets of stacks as text, Markdown or data.
///
/// Each format is a pure function of the difference: the same bytes on every machine.
public struct DiffReport: Sendable {
    /// What changes.
    public let diff: TemplateDiff

    /// Reports on a difference.
    /// - Parameter diff: What changes.
    public init(_ diff: TemplateDiff) { self.diff = diff }

    /// Text for a terminal: a line that sums up, what is dangerous, then each stack.
    /// - Parameters:
    ///   - width: How many columns the terminal has; values are shortened where a line would not fit.
    ///   - colour: Whether to use ANSI colours; signs and words say the same in any case.
    ///   - isFull: Whether long values are shown whole, and the properties of what is added or removed.
    /// - Returns: The text with a final newline.
    public func text(width: Int = 100, colour: Bool = false, isFull: Bool = false) -> String {
        TextReport(diff, width: width, style: TextStyle(isColoured: colour), isFull: isFull).text
    }

    /// Markdown for a comment on a pull request: what is dangerous, then each stack in a fold.
    /// - Parameter limit: How many UTF-16 code units it may have; GitHub takes 65,536. What does not fit is left out, which
    ///   is said at the end.
    /// - Returns: The text with a final newline.
    public func markdown(limit: Int = 60_000) -> String { MarkdownReport(diff, limit: limit).text }

    /// JSON as docs/diff.schema.json describes it.
    /// - Returns: The text with a final newline.
    public func json() -> String { DiffJSON(diff).text }
}
