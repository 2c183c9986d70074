import ResourceRegistry

/// The stacks that a command line names, by id or name, with `*` and `?`.
package struct StackSelection {
    private let patterns: [String]

    /// Takes patterns.
    /// - Parameter patterns: What the command line says; nothing for all stacks.
    package init(patterns: [String]) { self.patterns = patterns }

    /// The ids of the stacks that are meant; all of them if nothing was named.
    /// - Parameter stacks: The stacks.
    /// - Returns: The ids.
    /// - Throws: ``CommandProblem`` for a pattern that fits none.
    package func select(from stacks: [(id: String, name: String)]) throws -> Set<String> {
        guard !patterns.isEmpty else { return Set(stacks.map(\.id)) }
        var selected: Set<String> = []
        for pattern in patterns {
            let glob = Glob(pattern)
            let fitting = stacks.filter { glob.matches($0.id) || glob.matches($0.name) }
            if fitting.isEmpty { throw unknown(pattern, among: stacks) }
            selected.formUnion(fitting.map(\.id))
        }
        return selected
    }

    private func unknown(_ pattern: String, among stacks: [(id: String, name: String)]) -> CommandProblem {
        let ids = stacks.map(\.id)
        let near = NearestNames.nearest(to: pattern, among: ids + stacks.map(\.name), limit: 1)
        let help =
            near.first.map { "did you mean '\($0)'?" }
            ?? "the stacks are \(Set(ids).sorted().map { "'\($0)'" }.joined(separator: ", "))"
        return CommandProblem("no stack fits '\(pattern)'", help: help)
    }
}
