import CloudFormation
import ReportText
import TemplateDiff

extension ReportSections {
    /// What changes in one stack: the resources, those to which most happens first, then the rest of the template.
    func section(_ stack: StackChange) -> ReportSection {
        let word =
            switch stack.kind {
            case .added: "  new stack"
            case .changed: ""
            case .removed: "  stack goes"
            }
        let mark: Mark =
            switch stack.kind {
            case .added: .added
            case .changed: .none
            case .removed: .removed
            }
        let resources = stack.resources.sorted {
            ($0.kind.danger, $0.logicalID) < ($1.kind.danger, $1.logicalID)
        }
        var blocks = resources.map { block($0, of: stack) }
        for section in Self.sections(of: stack.entries) {
            let entries = stack.entries.filter { $0.section == section }
            blocks += entries.map { block($0, of: stack) }
        }
        return ReportSection(
            title: ReportLine(
                mark: mark, text: Printable.text(stack.id) + word, location: stack.location, tone: .title),
            blocks: blocks, noun: "changes of \(Printable.text(stack.id))")
    }

    private static func sections(of entries: [EntryChange]) -> [String] {
        var found: [String] = []
        for entry in entries where !found.contains(entry.section) { found.append(entry.section) }
        return found
    }

    private func block(_ change: ResourceChange, of stack: StackChange) -> [ReportLine] {
        let text = "\(change.logicalID)  \(change.type)  \(ResourceWords.kind(change.kind))"
        var lines = [
            ReportLine(
                indent: 1, mark: ResourceWords.mark(change.kind), text: Printable.text(text),
                location: change.location ?? stack.location, tone: .mark)
        ]
        lines += notes(on: change).map { .note($0, indent: 2) }
        // What is there only before or only after is told by its name; JSON has its properties.
        let isWhole = change.kind == .added || change.kind == .removed || change.kind == .orphaned
        if !isWhole || isFull {
            for property in change.properties { lines += self.lines(property, of: change, in: stack.id) }
            for attribute in change.attributes {
                lines += values.lines(attribute.name, old: attribute.old, new: attribute.new, indent: 3)
            }
        }
        return lines
    }

    private func notes(on change: ResourceChange) -> [String] {
        [
            change.oldType.map { "the type was \($0)" },
            change.movedFrom.map { change.kind == .added ? "probably the same as \($0)" : "comes from \($0)" },
            change.movedTo.map { change.kind == .removed ? "probably the same as \($0)" : "goes to \($0)" },
            // What becomes of the data says it.
            change.data == nil ? ResourceWords.fate(of: change) : nil,
            change.data.map { "\(ResourceWords.verdict(on: $0)); \($0.reason)" },
        ].compactMap { $0 }
    }

    private func lines(_ property: PropertyChange, of change: ResourceChange, in stack: String) -> [ReportLine] {
        let label = property.label ?? property.path.description
        let suffix =
            switch property.impact {
            case .update: ""
            case .mayReplace: "may replace it"
            case .replace: "replaces it"
            }
        let location = property.location == change.location ? nil : property.location
        if property.isOrderOnly, !isFull {
            let tail = suffix.isEmpty ? "" : "  (\(suffix))"
            return [
                ReportLine(
                    indent: 3, mark: .updated, text: Printable.text("\(label): order only\(tail)"), location: location)
            ]
        }
        var lines = values.lines(
            label.isEmpty ? "Properties" : label, old: property.old, new: property.new, suffix: suffix, indent: 3,
            location: location)
        let because = CauseText(stack: stack).text(of: property, label: label)
        if !because.isEmpty { lines.append(.note(because, indent: 4)) }
        return lines
    }

    private func block(_ entry: EntryChange, of stack: StackChange) -> [ReportLine] {
        let name = entry.name.map { "\(entry.section).\($0)" } ?? entry.section
        guard stack.kind == .changed || isFull else {
            let mark: Mark = stack.kind == .added ? .added : .removed
            return [ReportLine(indent: 1, mark: mark, text: Printable.text(name), location: entry.location)]
        }
        return values.lines(name, old: entry.old, new: entry.new, indent: 1, location: entry.location)
    }
}
