import CloudFormation
import ReportText

/// The lines that show how a value changes: old → new where it fits, what differs line by line where it does not.
struct ValueRows {
    /// How wide lines may be.
    let width: Int
    /// Whether nothing is left out of long values.
    let isFull: Bool

    /// How many lines of one value are shown unless all are.
    private static let longest = 24

    /// The lines of a change.
    /// - Parameters:
    ///   - label: What the value is called.
    ///   - old: The old value.
    ///   - new: The new value.
    ///   - suffix: What stands behind the first line: `(replaces it)`.
    ///   - indent: How far the first line stands from the left.
    ///   - location: The Swift line.
    /// - Returns: The lines.
    func lines(
        _ label: String, old: TemplateValue?, new: TemplateValue?, suffix: String = "", indent: Int,
        location: SourceLocation? = nil
    ) -> [ReportLine] {
        let label = Printable.text(label)
        let tail = suffix.isEmpty ? "" : "  (\(suffix))"
        let mark: Mark = old == nil ? .added : new == nil ? .removed : .updated
        func head(_ text: String) -> ReportLine {
            ReportLine(indent: indent, mark: mark, text: text + tail, location: location)
        }
        let room = max(24, width - indent * 2 - 4 - tail.count)
        switch (old, new) {
        case (nil, nil): return [head(label)]
        case (let old?, let new?):
            if let hashes = ContentHash.change(from: old, to: new) {
                return [head("\(label): content \(hashes.old)… → \(hashes.new)…")]
            }
            if !isLaidOut(old), !isLaidOut(new) {
                let (left, right) = (ValueLine.text(old), ValueLine.text(new))
                if left == right { return [head("\(label): \(Shorten.middle(left, to: room - label.count))")] }
                if label.count + left.count + right.count + 5 <= room { return [head("\(label): \(left) → \(right)")] }
                if !isStructured(old), !isStructured(new) {
                    let pair = isFull ? (left, right) : Shorten.pair(left, right, to: max(40, room - 4))
                    return [head("\(label):")] + [
                        ReportLine(indent: indent + 2, mark: .removed, text: pair.0),
                        ReportLine(indent: indent + 2, mark: .added, text: pair.1),
                    ]
                }
            }
            let block = ValueBlock(width: room - 4)
            let difference = LineDifference(
                block.lines(old), block.lines(new, like: old), context: isFull ? Int.max / 4 : 2)
            return [head("\(label):")] + capped(difference.lines.map { row($0, indent: indent + 2, room) })
        case (let value?, nil), (nil, let value?):
            if !isLaidOut(value) {
                let text = ValueLine.text(value)
                if label.count + 2 + text.count <= room { return [head("\(label): \(text)")] }
                if !isStructured(value) {
                    let shown = isFull ? text : Shorten.middle(text, to: max(40, room - label.count - 2))
                    return [head("\(label): \(shown)")]
                }
            }
            let rows = ValueBlock(width: room - 4).lines(value).map { text in
                ReportLine(indent: indent + 2, mark: mark, text: shortened(text, room))
            }
            return [head("\(label):")] + capped(rows)
        }
    }

    private func row(_ line: LineDifference.Line, indent: Int, _ room: Int) -> ReportLine {
        switch line.kind {
        case .kept: ReportLine(indent: indent, text: shortened(line.text, room), tone: .faint)
        case .skipped: ReportLine(indent: indent, text: line.text, tone: .faint)
        case .removed: ReportLine(indent: indent, mark: .removed, text: shortened(line.text, room))
        case .added: ReportLine(indent: indent, mark: .added, text: shortened(line.text, room))
        }
    }

    private func shortened(_ text: String, _ room: Int) -> String {
        isFull ? text : Shorten.middle(text, to: max(40, room))
    }

    private func capped(_ lines: [ReportLine]) -> [ReportLine] {
        guard !isFull, lines.count > Self.longest, let last = lines.last else { return lines }
        let rest = lines.count - Self.longest + 1
        return lines.prefix(Self.longest - 1)
            + [ReportLine(indent: last.indent, text: "… \(Words.count(rest, "more line"))", tone: .faint)]
    }

    private func isStructured(_ value: TemplateValue) -> Bool {
        switch value {
        case .array, .object: ShortForm(value)?.word == nil
        default: false
        }
    }

    /// Whether a value is laid out over several lines, however short it is.
    private func isLaidOut(_ value: TemplateValue) -> Bool {
        guard let text = value.stringValue else { return false }
        if text.utf8.count > 40, ValueBlock.structure(of: text) != nil { return true }
        return text.utf8.dropLast().contains(UInt8(ascii: "\n"))
    }
}
