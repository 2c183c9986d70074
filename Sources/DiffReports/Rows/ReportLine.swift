import CloudFormation
import ReportText

/// One line of a report, whatever the report is written as.
struct ReportLine: Hashable {
    /// How a line is dressed where there is colour.
    enum Tone: Hashable { case plain, title, faint, mark }

    /// How far it stands from the left, in steps of two.
    var indent = 0
    /// What stands before it.
    var mark = Mark.none
    /// What it says; nothing in it can break a line.
    var text: String
    /// The Swift line.
    var location: SourceLocation?
    /// How it is dressed.
    var tone = Tone.plain
    /// Whether it consists of words, to be wrapped where it is too long.
    var wraps = false

    /// A line of words below another.
    static func note(_ text: String, indent: Int, mark: Mark = .none) -> ReportLine {
        ReportLine(indent: indent, mark: mark, text: Printable.text(text), tone: .faint, wraps: true)
    }
}
