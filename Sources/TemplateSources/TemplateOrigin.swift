/// Where templates come from, as a command line says it.
public enum TemplateOrigin: Hashable, Sendable {
    /// A template, or a folder of templates: a path.
    case path(String)
    /// What a revision of the git repository holds around the working directory: the revision, and the path in it if one
    /// was given, relative to the working directory.
    case git(revision: String, path: String?)
    /// What is deployed, as the AWS command line tells it.
    case deployed

    /// Reads `deployed`, `git:REVISION`, `git:REVISION:PATH`, or a path. A file called `deployed` is `./deployed`.
    /// - Parameter text: What was written.
    /// - Throws: What is wrong with it.
    public init(_ text: String) throws(TemplateSourceError) {
        guard !text.isEmpty else {
            throw TemplateSourceError(
                "the place of the templates is empty", help: "write a file, a folder, git:REVISION or deployed")
        }
        guard !text.contains("\0") else { throw TemplateSourceError("'\(text)' holds a NUL character") }
        if text == "deployed" {
            self = .deployed
        } else if text.hasPrefix("git:") {
            let parts = text.dropFirst(4).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let revision = String(parts.first ?? "")
            // git's names begin with no dash; what does would be taken for an option.
            guard !revision.isEmpty, !revision.hasPrefix("-") else {
                throw TemplateSourceError(
                    "'\(text)' names no revision", help: "write git:main, git:HEAD~1 or git:v1.2:templates/prod")
            }
            let path = parts.count > 1 ? String(parts[1]) : nil
            self = .git(revision: revision, path: path == "" ? "." : path)
        } else {
            self = .path(text)
        }
    }
}
