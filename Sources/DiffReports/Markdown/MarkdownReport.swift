import ReportText
import TemplateDiff

/// A difference as a comment on a pull request: a line that sums up, what is dangerous in the open, each stack in a fold.
///
/// Everything that comes from templates and programs stands in code blocks, in which GitHub looks for nothing.
struct MarkdownReport {
    let diff: TemplateDiff
    let limit: Int

    /// What the closing lines may need.
    private static let reserve = 1_200
    private static let longestLine = 2_000

    init(_ diff: TemplateDiff, limit: Int) {
        self.diff = diff
        self.limit = max(4_000, limit)
    }

    var text: String {
        let sections = ReportSections(diff, width: 100, isFull: false).all
        var text = "### " + (diff.isEmpty ? "Infrastructure: " : "Infrastructure changes: ") + DiffSummary(diff).text
        text += "\n"
        var left: [(noun: String, count: Int)] = []
        var room = limit - Self.reserve - text.utf16.count
        for section in sections {
            let block = MarkdownBlock(section, room: room, longestLine: Self.longestLine)
            room -= block.text.utf16.count
            text += block.text
            if block.leftOut > 0 { left.append((section.noun, block.leftOut)) }
        }
        return text + closing(left)
    }

    private func closing(_ left: [(noun: String, count: Int)]) -> String {
        guard !left.isEmpty else { return "" }
        let all = left.reduce(0) { $0 + $1.count }
        var names = left.prefix(8).map { "\($0.count) \($0.noun)" }
        if left.count > names.count { names.append("\(left.count - names.count) other groups") }
        let what = Words.list(names.map { Shorten.middle($0, to: 100) })
        return """

            > [!WARNING]
            > **This report is cut**: a comment has no room for \(Words.count(all, "more entry", "more entries")).
            > Left out: \(MarkdownText.code(what)).
            > `diff --format text` and `diff --format json` show everything.

            """
    }
}
