import CloudFormation
import ReportText

/// Lays one line out in a width: words are wrapped, a Swift line that does not fit stands below, whole, since terminals make a
/// link of it.
struct LineLayout {
    struct Row {
        var text: String
        var location = ""
    }

    let rows: [Row]

    init(_ line: ReportLine, width: Int) {
        let room = max(24, width - line.indent * 2 - 2)
        let texts = line.wraps ? Words.wrap(line.text, width: room) : [line.text]
        var rows = texts.map { Row(text: $0) }
        if let location = line.location.map({ Printable.text($0.description) }), let last = rows.last {
            if last.text.count + 2 + location.count <= room {
                rows[rows.count - 1].location = location
            } else {
                rows.append(Row(text: "", location: location))
            }
        }
        self.rows = rows
    }
}
