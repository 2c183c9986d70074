import TemplateDiff

/// A difference for a terminal.
struct TextReport {
    let diff: TemplateDiff
    let width: Int
    let style: TextStyle
    let isFull: Bool

    init(_ diff: TemplateDiff, width: Int, style: TextStyle, isFull: Bool) {
        self.diff = diff
        self.width = max(60, width)
        self.style = style
        self.isFull = isFull
    }

    var text: String {
        let sections = ReportSections(diff, width: width, isFull: isFull).all
        var lines = Words.wrap(DiffSummary(diff).text, width: width).map(style.title)
        for section in sections {
            lines.append("")
            lines += self.lines(section.title)
            for line in section.blocks.joined() { lines += self.lines(line) }
        }
        let legend = legend(sections)
        if !legend.isEmpty { lines += [""] + Words.wrap(legend, width: width).map(style.faint) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func legend(_ sections: [ReportSection]) -> String {
        let used = Set(sections.flatMap { [$0.title] + $0.blocks.joined() }.map(\.mark))
        let signs = Mark.allCases.filter(used.contains).compactMap { mark in
            mark.meaning.map { "\(mark.sign) \($0)" }
        }
        return signs.isEmpty ? "" : "Signs: " + signs.joined(separator: ", ")
    }

    private func lines(_ line: ReportLine) -> [String] {
        let layout = LineLayout(line, width: width)
        return layout.rows.enumerated().map { index, row in
            let sign = index == 0 ? line.mark.sign : " "
            let front = String(repeating: "  ", count: line.indent)
            let text = dress(row.text, line)
            let location = row.location.isEmpty ? "" : "  " + style.faint(row.location)
            let isMarked = line.mark != .none || line.indent > 0
            let signed = isMarked ? style.marked(sign, line.mark) + " " : ""
            return row.text.isEmpty && row.location.isEmpty
                ? front + (isMarked ? style.marked(sign, line.mark) : "") : front + signed + text + location
        }
    }

    private func dress(_ text: String, _ line: ReportLine) -> String {
        switch line.tone {
        case .plain: text
        case .title: line.mark == .danger ? style.marked(text, .danger) : style.title(text)
        case .faint: style.faint(text)
        case .mark: style.marked(text, line.mark)
        }
    }
}
