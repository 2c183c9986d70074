import CloudFormation
import DependencyGraph

/// Reads the stacks of a file or folder.
struct FolderReader {
    let files: any SourceFiles
    private(set) var findings: [Finding] = []

    init(_ files: any SourceFiles) { self.files = files }

    /// Reads what is at a path.
    /// - Returns: The stacks; `nil` if there is nothing.
    mutating func read(_ path: String) throws(TemplateSourceError) -> LoadedStacks? {
        switch try files.kind(of: path) {
        case nil: return nil
        case .file: return try readFile(path)
        case .folder:
            let isAssembly = try files.kind(of: Paths.join(path, "manifest.json")) == .file
            var stacks = isAssembly ? try readAssembly(path) : nil
            if stacks == nil { stacks = try readPlain(path) }
            return LoadedStacks(stacks: try Self.distinct(stacks ?? []), findings: findings)
        }
    }

    private mutating func readFile(_ path: String) throws(TemplateSourceError) -> LoadedStacks {
        if Paths.lastName(of: path) == "manifest.json", let stacks = try readAssembly(Paths.folder(of: path)) {
            return LoadedStacks(stacks: try Self.distinct(stacks), findings: findings)
        }
        let stem = Paths.templateStem(of: path) ?? Paths.lastName(of: path)
        var reader = TemplateTreeReader(TemplateTexts(files))
        let template = try reader.read(path)
        findings += reader.findings
        return LoadedStacks(stacks: [GraphStack(id: stem, template: template)], findings: findings, isOneFile: true)
    }

    private mutating func readAssembly(_ folder: String) throws(TemplateSourceError) -> [GraphStack]? {
        guard var reader = try AssemblyReader(files, folder: folder) else { return nil }
        let stacks = try reader.stacks()
        findings += reader.findings
        return stacks
    }

    /// Every template of a folder that no other one nests.
    private mutating func readPlain(_ folder: String) throws(TemplateSourceError) -> [GraphStack] {
        var stacks: [GraphStack] = []
        var nested: Set<String> = []
        var paths: [(path: String, stem: String)] = []
        for name in try files.names(in: folder) where !name.hasPrefix(".") {
            let path = Paths.join(folder, name)
            guard let stem = Paths.templateStem(of: name), try files.kind(of: path) == .file else { continue }
            paths.append((path, stem))
        }
        let texts = TemplateTexts(files, ahead: paths.map(\.path))
        for (path, stem) in paths {
            var reader = TemplateTreeReader(texts)
            guard let template = try reader.readIfTemplate(path) else { continue }
            nested.formUnion(reader.nestedPaths)
            findings += reader.findings
            stacks.append(GraphStack(id: stem, template: template))
        }
        guard !stacks.isEmpty else { throw try empty(folder) }
        return stacks.filter { stack in !nested.contains { Self.isSame($0, stack.template.id, files) } }
    }

    private static func isSame(_ path: String, _ name: String, _ files: any SourceFiles) -> Bool {
        files.name(of: path) == name || Paths.normalised(files.name(of: path)) == Paths.normalised(name)
    }

    private func empty(_ folder: String) throws(TemplateSourceError) -> TemplateSourceError {
        var inner: [String] = []
        for name in try files.names(in: folder) {
            let path = Paths.join(folder, name)
            if try files.kind(of: path) == .folder,
                try files.kind(of: Paths.join(path, "manifest.json")) == .file
            {
                inner.append("'\(path)'")
            }
        }
        let help =
            inner.isEmpty
            ? "a template is an object with the section Resources, in a file that ends in .json, .yaml, .yml or .template"
            : "assemblies are in \(inner.prefix(5).joined(separator: ", "))"
        return TemplateSourceError("there is no template in the folder '\(files.name(of: folder))'", help: help)
    }

    /// The stacks by id.
    private static func distinct(_ stacks: [GraphStack]) throws(TemplateSourceError) -> [GraphStack] {
        var known: [String: String] = [:]
        for stack in stacks {
            if let other = known[stack.id] {
                throw TemplateSourceError(
                    "two stacks are called '\(stack.id)': '\(other)' and '\(stack.template.id)'",
                    help: "rename one of the files, or name the one that is meant")
            }
            known[stack.id] = stack.template.id
        }
        return stacks.sorted { $0.id < $1.id }
    }
}
