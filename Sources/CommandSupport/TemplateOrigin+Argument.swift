package import TemplateSources

extension TemplateOrigin {
    /// Reads what a command line says.
    /// - Parameter argument: The text.
    /// - Throws: ``CommandProblem``.
    package init(argument: String) throws {
        do throws(TemplateSourceError) {
            try self.init(argument)
        } catch {
            throw CommandProblem(error)
        }
    }
}

extension CommandProblem {
    /// Why templates could not be had.
    package init(_ error: TemplateSourceError) { self.init(error.message, help: error.help) }
}

extension LoadedStacks {
    /// Reads stacks that must be there, and tells what is odd about their texts.
    /// - Parameter origin: A path, or a revision with a path.
    /// - Throws: ``CommandProblem``.
    package init(at origin: TemplateOrigin) throws {
        var loaded: LoadedStacks?
        let name: String
        do throws(TemplateSourceError) {
            switch origin {
            case .path(let path):
                name = path
                loaded = try LoadedStacks.atPath(path)
            case .git(let revision, let path?):
                name = "git:\(revision):\(path)"
                loaded = try LoadedStacks.inGit(revision, path: path)
            case .git(let revision, nil):
                throw TemplateSourceError(
                    "'git:\(revision)' names no path", help: "write git:\(revision):PATH, a template or a folder")
            case .deployed:
                throw TemplateSourceError(
                    "what is deployed can only be what to compare with", help: "write `diff deployed NEW`")
            }
        } catch {
            throw CommandProblem(error)
        }
        guard let loaded else {
            throw CommandProblem(
                "there is no '\(name)'", help: "name a template, a folder of templates or git:REVISION:PATH")
        }
        FindingReporter(findings: loaded.findings).report()
        self = loaded
    }
}
