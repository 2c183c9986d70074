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
        // A pipe that is named is read: `strata graph <(generate)`.
        case .file, .other: return try readFile(path)
        case .folder:
            let isAssembly = try files.kind(of: Paths.join(path, "manifest.json")) == .file
            var stacks = isAssembly ? try readAssembly(path) : nil
            if stacks == nil { stacks = try readPlain(path) }
            return LoadedStacks(stacks: try LoadedStacks.distinct(stacks ?? []), findings: findings)
        }
    }

    private mutating func readFile(_ path: String) throws(TemplateSourceError) -> LoadedStacks {
        if Paths.lastName(of: path) == "manifest.json", let stacks = try readAssembly(Paths.folder(of: path)) {
            return LoadedStacks(stacks: try LoadedStacks.distinct(stacks), findings: findings)
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

    /// Every template of a folder that no other one nests. What is no template is passed over, which is told once for all of it;
    /// what claims to be one and cannot be read is an error, and the others are read nevertheless.
    private mutating func readPlain(_ folder: String) throws(TemplateSourceError) -> [GraphStack] {
        var stacks: [GraphStack] = []
        var nested: Set<String> = []
        var passed: [String] = []
        var paths: [(path: String, stem: String)] = []
        for name in try files.names(in: folder) where !name.hasPrefix(".") {
            let path = Paths.join(folder, name)
            guard let stem = Paths.templateStem(of: name) else { continue }
            // A link that leads to nothing, or round in a circle, is no template either.
            guard let kind = try? files.kind(of: path) else {
                passed.append(name)
                continue
            }
            switch kind {
            case .file: paths.append((path, stem))
            case .other: passed.append(name)
            case .folder: continue
            }
        }
        let texts = TemplateTexts(files, ahead: paths.map(\.path))
        for (path, stem) in paths {
            var reader = TemplateTreeReader(texts)
            do throws(TemplateSourceError) {
                guard let template = try reader.readIfTemplate(path) else {
                    passed.append(Paths.lastName(of: path))
                    continue
                }
                stacks.append(GraphStack(id: stem, template: template))
            } catch {
                if claimsToBeTemplate(path) {
                    findings.append(error.finding)
                } else {
                    passed.append(Paths.lastName(of: path))
                }
            }
            nested.formUnion(reader.nestedPaths)
            findings += reader.findings
        }
        if !passed.isEmpty { findings.append(Self.passedOver(passed.sorted(), in: files.name(of: folder))) }
        guard !stacks.isEmpty || findings.contains(where: { $0.severity == .error }) else { throw try empty(folder) }
        return stacks.filter { stack in !nested.contains { Self.isSame($0, stack.template.id, files) } }
    }

    /// Whether a file that cannot be read as a template means to be one, by its name or its text.
    private func claimsToBeTemplate(_ path: String) -> Bool {
        if Paths.lastName(of: path).lowercased().contains(".template") { return true }
        guard let bytes = try? files.read(path) else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("AWSTemplateFormatVersion") || (text.contains("Resources") && text.contains("AWS::"))
    }

    private static func passedOver(_ names: [String], in folder: String) -> Finding {
        let shown = names.prefix(5).joined(separator: ", ")
        let more = names.count > 5 ? " and \(names.count - 5) more" : ""
        return .info(
            "passed over in '\(folder)', since \(names.count == 1 ? "it is no template" : "they are no templates"): "
                + shown + more,
            help: "a file that is named itself is read, whatever it is called", rule: "template/passed-over")
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
}
