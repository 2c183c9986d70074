/// Which paths are left out: patterns as in a `.gitignore`, of which the last that matches decides.
///
/// What is in a directory that is left out cannot be taken back in, as with Git.
/// <https://git-scm.com/docs/gitignore#_pattern_format>
package struct ExcludeRules: Sendable, Hashable {
    private let patterns: [ExcludePattern]

    /// Reads patterns; those that match nothing (empty ones and comments) are passed over.
    package init(_ patterns: [String]) {
        self.patterns = patterns.compactMap(ExcludePattern.init)
    }

    /// Whether a path below the scanned directory is left out.
    func exclude(_ path: String, isDirectory: Bool) -> Bool {
        decide(path, isDirectory: isDirectory) == .exclude
    }

    /// Whether a path is taken back in by name.
    func include(_ path: String, isDirectory: Bool) -> Bool {
        decide(path, isDirectory: isDirectory) == .include
    }

    private enum Decision {
        case exclude, include
    }

    /// What the last pattern that matches says; `nil` if none does.
    private func decide(_ path: String, isDirectory: Bool) -> Decision? {
        guard !patterns.isEmpty else { return nil }
        let bytes = Array(path.utf8)
        return patterns.last { $0.matches(bytes, isDirectory: isDirectory) }.map { $0.isNegated ? .include : .exclude }
    }
}
