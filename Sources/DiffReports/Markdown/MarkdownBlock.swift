import CloudFormation
import ReportText

/// A section as Markdown, or as much of it as there is room for.
struct MarkdownBlock {
    /// The text; empty if there is no room for anything.
    let text: String
    /// How many of the section's blocks are not in it.
    let leftOut: Int

    /// Writes a section.
    /// - Parameters:
    ///   - section: What to write.
    ///   - room: How many UTF-16 code units there are.
    ///   - longestLine: After how many characters lines are cut.
    init(_ section: ReportSection, room: Int, longestLine: Int) {
        let blocks = section.blocks.map { block in
            block.flatMap(Self.lines).map { Shorten.middle($0, to: longestLine) }
        }
        let fence = MarkdownText.fence(around: blocks.flatMap { $0 })
        let (head, foot) = Self.frame(section)
        let opening = "\(head)\(fence)diff\n"
        let closing = "\(fence)\n\(foot)"
        var rest = room - opening.utf16.count - closing.utf16.count
        var body = ""
        var shown = 0
        for block in blocks {
            let text = block.joined(separator: "\n") + "\n"
            guard text.utf16.count <= rest else { break }
            rest -= text.utf16.count
            body += text
            shown += 1
        }
        leftOut = blocks.count - shown
        text = shown == 0 ? "" : opening + body + closing
    }

    private static func frame(_ section: ReportSection) -> (head: String, foot: String) {
        if section.isDanger { return ("\n#### ⚠️ \(section.title.text)\n\n", "") }
        let count = Words.count(section.blocks.count, "entry", "entries")
        let sign = section.title.mark == .none ? "" : "\(section.title.mark.sign) "
        let location = section.title.location.map { " " + MarkdownText.htmlCode($0.description) } ?? ""
        let name = MarkdownText.htmlCode(sign + section.title.text)
        return ("\n<details><summary>\(name): \(count)\(location)</summary>\n\n", "\n</details>\n")
    }

    /// A line with its sign in the first column, where GitHub looks for what it colours.
    private static func lines(_ line: ReportLine) -> [String] {
        LineLayout(line, width: 120).rows.enumerated().map { index, row in
            let indent = String(repeating: "  ", count: max(0, line.indent - 1))
            let location = row.location.isEmpty ? "" : "  " + row.location
            return (index == 0 ? line.mark.blockSign : " ") + " " + indent + row.text + location
        }
    }
}
