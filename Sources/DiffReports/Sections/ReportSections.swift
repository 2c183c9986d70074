import CloudFormation
import ReportText
import TemplateDiff

/// The parts of a report in the order in which they are read: what is dangerous, then each stack, then the rest.
struct ReportSections {
    let diff: TemplateDiff
    let values: ValueRows
    let isFull: Bool

    init(_ diff: TemplateDiff, width: Int, isFull: Bool) {
        self.diff = diff
        self.isFull = isFull
        values = ValueRows(width: width, isFull: isFull)
    }

    var all: [ReportSection] {
        ([dataLost, errors, widened, replacements, renames] + diff.stacks.map(section) + [access, orders, findings])
            .filter { !$0.blocks.isEmpty }
    }

    func danger(_ title: String, _ noun: String, _ blocks: [[ReportLine]]) -> ReportSection {
        ReportSection(
            title: ReportLine(mark: .danger, text: title, tone: .title), blocks: blocks, noun: noun, isDanger: true)
    }

    /// Every resource with the stack that it is in.
    private var resources: [(stack: StackChange, change: ResourceChange)] {
        diff.stacks.flatMap { stack in stack.resources.map { (stack, $0) } }
    }

    private func row(_ stack: StackChange, _ change: ResourceChange, _ words: String) -> ReportLine {
        ReportLine(
            indent: 1, mark: ResourceWords.mark(change.kind),
            text: Printable.text("\(stack.id)/\(change.logicalID)  \(change.type)  \(words)"),
            location: change.location ?? stack.location, tone: .mark)
    }

    // MARK: Danger

    private var dataLost: ReportSection {
        let held = resources.compactMap { stack, change in change.data.map { (stack, change, $0) } }
            .sorted { $0.2.verdict.danger < $1.2.verdict.danger }
        return danger(
            "Data at risk", "resources with data",
            held.map { stack, change, data in
                let kind = ResourceWords.kind(change.kind)
                return [
                    row(stack, change, "\(kind): \(ResourceWords.verdict(on: data))"), .note(data.reason, indent: 2),
                ]
            })
    }

    private var errors: ReportSection {
        danger("Errors", "errors", diff.findings.filter { $0.severity == .error }.sorted().map(block))
    }

    private var widened: ReportSection {
        danger("Access widened", "widenings", diff.security.filter { $0.direction == .widened }.map(block))
    }

    private var replacements: ReportSection {
        let replaced = resources.filter { $0.change.kind == .replaced || $0.change.kind == .mayBeReplaced }
            .sorted { $0.change.kind.danger < $1.change.kind.danger }
        return danger(
            "Replaced", "replacements",
            replaced.map { stack, change in
                let reasons = change.properties.filter { $0.impact != .update }
                    .map { Printable.text($0.label ?? $0.path.description) }
                let type = change.oldType.map { ["its type, which was \($0)"] } ?? []
                let because = Words.list(type + Array(reasons.prefix(4)) + (reasons.count > 4 ? ["others"] : []))
                let notes = [because.isEmpty ? nil : "because of \(because)", ResourceWords.fate(of: change)]
                return [row(stack, change, ResourceWords.kind(change.kind))]
                    + notes.compactMap { $0 }.map { .note($0, indent: 2) }
            })
    }

    private var renames: ReportSection {
        danger(
            "Probably renamed, which deletes the old one and makes a new one", "renames",
            diff.renames.map { rename in
                let percent = Int((rename.similarity * 100).rounded(.down))
                let text = "\(rename.old) → \(rename.new)  \(rename.type)  \(percent) % the same"
                return [
                    ReportLine(
                        indent: 1, mark: .renamed, text: Printable.text(text), location: rename.location, tone: .mark),
                    .note(rename.advice, indent: 2),
                ]
            })
    }

    // MARK: The rest

    private var access: ReportSection {
        let rest = diff.security.filter { $0.direction != .widened }
        return ReportSection(
            title: ReportLine(text: "Access narrowed or changed", tone: .title), blocks: rest.map(block),
            noun: "changes of access")
    }

    /// One line for each list: it says where, and nothing more, since nothing happens.
    private var orders: ReportSection {
        ReportSection(
            title: ReportLine(text: "Order only, which means nothing there", tone: .title),
            blocks: diff.orders.map { order in
                let text = "\(order.resource)  \(order.type)  \(order.label): order only"
                return [ReportLine(indent: 1, text: Printable.text(text), location: order.location, tone: .faint)]
            }, noun: "changes of order")
    }

    private var findings: ReportSection {
        let rest = diff.findings.filter { $0.severity != .error }.sorted()
        return ReportSection(
            title: ReportLine(text: "Findings", tone: .title), blocks: rest.map(block), noun: "findings")
    }

    /// A finding as `Finding` writes it, made harmless line by line.
    private func block(_ finding: Finding) -> [ReportLine] {
        let mark: Mark = finding.severity == .error ? .danger : .none
        let lines = finding.description.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { index, line in
            let indent = line.prefix { $0 == " " }.count / 2
            let text = Printable.text(String(line.drop { $0 == " " }))
            return ReportLine(
                indent: 1 + indent, mark: index == 0 ? mark : .none, text: text,
                tone: index == 0 ? .mark : .plain, wraps: true)
        }
    }

    private func block(_ change: SecurityChange) -> [ReportLine] {
        let mark: Mark =
            switch change.direction {
            case .widened: .danger
            case .narrowed: .none
            case .changed: .updated
            }
        let remark = change.remark.map { ": \($0)" } ?? ""
        let condition = change.condition.map { ", if \($0)" } ?? ""
        let head = "\(change.resource)  \(change.type)  \(Self.name(change.area)) \(change.direction.rawValue)"
        var lines = [
            ReportLine(
                indent: 1, mark: mark, text: Printable.text(head + condition + remark), location: change.location,
                tone: .mark)
        ]
        if !change.path.components.isEmpty { lines.append(.note("at \(change.path)", indent: 2)) }
        if let old = change.old { lines.append(.note(old, indent: 3, mark: .removed)) }
        if let new = change.new { lines.append(.note(new, indent: 3, mark: .added)) }
        return lines
    }

    private static func name(_ area: SecurityChange.Area) -> String {
        switch area {
        case .identityPolicy: "policy of an identity"
        case .resourcePolicy: "policy of a resource"
        case .managedPolicy: "managed policy"
        case .boundary: "boundary"
        case .network: "network access"
        case .publicAccess: "public access"
        }
    }
}
