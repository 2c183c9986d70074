public import CloudFormation
public import TemplateDiff

/// How much of what changes.
public struct DiffSummary: Sendable, Hashable {
    /// The stacks, nested ones included, by what becomes of them.
    public let stacks: [StackChange.Kind: Int]
    /// The resources by what becomes of them.
    public let resources: [ResourceChange.Kind: Int]
    /// Changes of templates outside of resources: parameters, outputs.
    public let entries: Int
    /// Resources whose data is lost or let go of.
    public let dataAtRisk: Int
    /// Places where more access is allowed than before.
    public let accessWidened: Int
    /// Probable renames.
    public let renames: Int
    /// Lists of which only the order changes.
    public let orderOnly: Int
    /// Findings by severity.
    public let findings: [Severity: Int]

    /// Counts.
    /// - Parameter diff: What changes.
    public init(_ diff: TemplateDiff) {
        let all = diff.stacks.flatMap(\.resources)
        stacks = Dictionary(diff.stacks.map { ($0.kind, 1) }, uniquingKeysWith: +)
        resources = Dictionary(all.map { ($0.kind, 1) }, uniquingKeysWith: +)
        entries = diff.stacks.reduce(0) { $0 + $1.entries.count }
        dataAtRisk = all.count { $0.data != nil }
        accessWidened = diff.security.count { $0.direction == .widened }
        renames = diff.renames.count
        orderOnly = diff.orders.count + all.reduce(0) { $0 + $1.properties.count(where: \.isOrderOnly) }
        findings = Dictionary(diff.findings.map { ($0.severity, 1) }, uniquingKeysWith: +)
    }

    /// One line: `3 stacks change: 1 resource replaced, 2 updated, 1 removed; data at risk in 1; access widened in 2`.
    public var text: String {
        let notes = [
            noted(findings[.error], { Words.count($0, "error") }),
            noted(dataAtRisk, { "data at risk in \($0)" }),
            noted(accessWidened, { "access widened in \($0)" }),
            noted(renames, { Words.count($0, "probable rename") }),
            noted(orderOnly, { "order only in \(Words.count($0, "list"))" }),
        ].compactMap { $0 }
        guard !stacks.isEmpty else { return (["no change"] + notes).joined(separator: "; ") }
        return (["\(stackText): \(changes)"] + notes).joined(separator: "; ")
    }

    private var stackText: String {
        let changed = noted(stacks[.changed]) { Words.count($0, "stack changes", "stacks change") }
        let added = noted(stacks[.added]) { Words.count($0, "stack is new", "stacks are new") }
        let removed = noted(stacks[.removed]) { Words.count($0, "stack goes", "stacks go") }
        return [changed, removed, added].compactMap { $0 }.joined(separator: ", ")
    }

    private var changes: String {
        var parts: [String] = []
        for kind in ResourceChange.Kind.byDanger {
            guard let count = resources[kind], count > 0 else { continue }
            let noun = parts.isEmpty ? (count == 1 ? " resource" : " resources") : ""
            parts.append("\(count)\(noun) \(ResourceWords.kind(kind))")
        }
        guard parts.isEmpty else { return parts.joined(separator: ", ") }
        return entries == 0 ? "no resource" : "\(Words.count(entries, "entry", "entries")), no resource"
    }

    private func noted(_ number: Int?, _ text: (Int) -> String) -> String? {
        guard let number, number > 0 else { return nil }
        return text(number)
    }
}
