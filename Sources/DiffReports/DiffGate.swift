import CloudFormation
public import TemplateDiff

/// A kind of change that a run may be told to fail on: `--fail-on replacement,data-loss`.
public enum DiffGate: String, Sendable, Hashable, CaseIterable {
    /// Anything differs.
    case any
    /// A resource is replaced.
    case replacement
    /// A resource may be replaced.
    case mayReplace = "may-replace"
    /// A resource, or a stack, is removed.
    case removal
    /// A resource leaves its stack and stays, managed by nothing.
    case orphan
    /// Data is lost, or may be.
    case dataLoss = "data-loss"
    /// Data is left behind in a resource that leaves the stack, or is only kept in a snapshot.
    case dataLeft = "data-left"
    /// More access is allowed somewhere.
    case widened
    /// An export, or a whole stack, goes or changes that another stack imports from.
    case exportInUse = "export-in-use"
    /// A removal and an addition are probably a rename.
    case rename
    /// The order of a list changes, and nothing else in it, whether that means something or not.
    case order

    /// The rules of findings on exports that are in use.
    private static let exportRules: Set<String> = ["diff/export-in-use", "diff/stack-in-use"]

    /// How often a difference holds what the gate closes on.
    /// - Parameter diff: What changes.
    /// - Returns: The number; 0 lets the difference pass.
    public func count(in diff: TemplateDiff) -> Int {
        switch self {
        case .any: diff.isEmpty ? diff.findings.count : diff.stacks.count
        case .replacement: resources(in: diff) { $0.kind == .replaced }
        case .mayReplace: resources(in: diff) { $0.kind == .mayBeReplaced }
        case .removal:
            resources(in: diff) { $0.kind == .removed }
                + diff.stacks.count { $0.kind == .removed && $0.resources.isEmpty }
        case .orphan: resources(in: diff) { $0.kind == .orphaned }
        case .dataLoss: resources(in: diff) { $0.data?.verdict == .lost || $0.data?.verdict == .mayBeLost }
        case .dataLeft: resources(in: diff) { $0.data?.verdict == .leftBehind || $0.data?.verdict == .snapshot }
        case .widened: diff.security.count { $0.direction == .widened }
        case .exportInUse: diff.findings.count { Self.exportRules.contains($0.ruleID) }
        case .rename: diff.renames.count
        case .order: DiffSummary(diff).orderOnly
        }
    }

    /// What is said of so many: `2 resources are replaced`.
    /// - Parameter count: How many.
    /// - Returns: A few words.
    public func text(_ count: Int) -> String {
        func words(_ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
        return switch self {
        case .any: words("difference", "differences")
        case .replacement: words("resource is replaced", "resources are replaced")
        case .mayReplace: words("resource may be replaced", "resources may be replaced")
        case .removal: words("removal", "removals")
        case .orphan: words("resource leaves its stack", "resources leave their stacks")
        case .dataLoss: words("resource may lose its data", "resources may lose their data")
        case .dataLeft: words("resource leaves its data behind", "resources leave their data behind")
        case .widened: words("place allows more access", "places allow more access")
        case .exportInUse: words("export in use goes or changes", "exports in use go or change")
        case .rename: words("probable rename", "probable renames")
        case .order: words("list changes its order", "lists change their order")
        }
    }

    private func resources(in diff: TemplateDiff, where isOne: (ResourceChange) -> Bool) -> Int {
        diff.stacks.reduce(0) { $0 + $1.resources.count(where: isOne) }
    }
}
