import ChildProcesses
import CloudFormation

/// The files of a git revision, read without a checkout.
final class GitFiles: SourceFiles {
    private struct Entry {
        let kind: Kind
        let object: String
        let size: Int

        enum Kind { case file, link, module }
    }

    private let git: GitCommand
    private let revision: String
    /// The working directory below the top of the repository: empty, or `a/b`.
    private let prefix: String
    private let top: String
    private var entries: [String: Entry] = [:]
    private var children: [String: Set<String>] = ["": []]
    private var contents: [String: [UInt8]] = [:]

    /// Finds the revision, and lists its files.
    /// - Parameters:
    ///   - revision: What git knows it by: a branch, a tag, a commit.
    ///   - git: How to call git.
    /// - Throws: That there is no repository, or no such revision.
    init(revision: String, git: GitCommand = GitCommand()) throws(TemplateSourceError) {
        self.git = git
        self.revision = revision
        let place = try git.run(["rev-parse", "--show-toplevel", "--show-prefix"])
        guard place.code == 0 else {
            throw TemplateSourceError(
                "the working directory is in no git repository: \(Self.excerpt(place.errors))",
                help: "run this in the repository, or compare with a folder: --against FOLDER")
        }
        let lines = place.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        top = lines.first ?? ""
        prefix = lines.count > 1 ? Paths.normalised(lines[1]) ?? "" : ""
        // The name was checked not to begin with a dash.
        let commit = try git.run(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"])
        guard commit.code == 0, let hash = commit.text.split(separator: "\n").first else {
            throw TemplateSourceError(
                "git knows no revision '\(revision)'",
                help:
                    "`git log --oneline` lists revisions; a shallow clone holds few: `git fetch --depth=50 origin main`"
            )
        }
        let tree = try git.run(["ls-tree", "-r", "-z", "-l", "--full-tree", String(hash)])
        guard tree.code == 0 else {
            throw TemplateSourceError("git could not list '\(revision)': \(Self.excerpt(tree.errors))")
        }
        for line in tree.output.split(separator: 0) { add(line) }
    }

    /// Adds a line of `ls-tree -l`: `100644 blob <object> <size>\t<path>`.
    private func add(_ line: ArraySlice<UInt8>) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return }
        let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
        guard words.count == 4 else { return }
        let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
        let kind: Entry.Kind = words[0] == "120000" ? .link : words[1] == "blob" ? .file : .module
        entries[path] = Entry(kind: kind, object: String(words[2]), size: Int(words[3]) ?? 0)
        var child = path
        while true {
            let folder = Paths.folder(of: child)
            let parent = folder == "." ? "" : folder
            let isNew = children[parent, default: []].insert(Paths.lastName(of: child)).inserted
            guard !parent.isEmpty, isNew else { return }
            child = parent
        }
    }

    /// The path from the top of the repository; `nil` if it is outside of it.
    private func place(_ path: String) -> String? {
        guard path.hasPrefix("/") else { return Paths.normalised(Paths.join(prefix, path)) }
        guard let path = Paths.normalised(path), let top = Paths.normalised(top) else { return nil }
        return path == top ? "" : path.hasPrefix(top + "/") ? String(path.dropFirst(top.count + 1)) : nil
    }

    func kind(of path: String) throws(TemplateSourceError) -> SourceKind? {
        guard let place = place(path) else { return nil }
        if let entry = entries[place] {
            guard entry.kind == .file else {
                throw TemplateSourceError(
                    "'\(name(of: path))' is a \(entry.kind == .link ? "link" : "submodule"), which is not followed",
                    help: "name the file or folder that it leads to")
            }
            return .file
        }
        return children[place] == nil ? nil : .folder
    }

    func names(in folder: String) throws(TemplateSourceError) -> [String] {
        guard let place = place(folder), let names = children[place] else { return [] }
        let sorted = names.sorted()
        // What is likely to be read is fetched with one call.
        try fetch(
            sorted.filter { Paths.templateStem(of: $0) != nil }.map { place.isEmpty ? $0 : "\(place)/\($0)" })
        return sorted.filter { entries[place.isEmpty ? $0 : "\(place)/\($0)"]?.kind != .link }
    }

    func read(_ path: String) throws(TemplateSourceError) -> [UInt8] {
        guard let place = place(path), let entry = entries[place], entry.kind == .file else {
            throw TemplateSourceError("there is no file '\(name(of: path))'")
        }
        guard entry.size <= TemplateReader.maximumBytes else {
            throw DiskFiles.tooLarge(name(of: path), entry.size)
        }
        if contents[place] == nil { try fetch([place]) }
        guard let content = contents[place] else {
            throw TemplateSourceError(
                "git could not read '\(name(of: path))'", help: "`git fsck` tells whether the repository is whole")
        }
        return content
    }

    func name(of path: String) -> String { "git:\(revision):\(path)" }

    private func fetch(_ paths: [String]) throws(TemplateSourceError) {
        let wanted = paths.compactMap { path in entries[path].map { (path: path, entry: $0) } }.filter {
            $0.entry.kind == .file && $0.entry.size <= TemplateReader.maximumBytes && contents[$0.path] == nil
        }
        guard !wanted.isEmpty else { return }
        let input = wanted.map { $0.entry.object + "\n" }.joined()
        let outcome = try git.run(["cat-file", "--batch"], input: Array(input.utf8))
        guard outcome.code == 0 else {
            throw TemplateSourceError("git could not read '\(revision)': \(Self.excerpt(outcome.errors))")
        }
        // `<object> blob <size>\n<content>\n`, one after another, in the order asked for.
        var rest = outcome.output[...]
        for (path, _) in wanted {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return }
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[(end + 1)...]
            guard words.count == 3, words[1] == "blob", let size = Int(words[2]), rest.count > size else { continue }
            contents[path] = Array(rest.prefix(size))
            rest = rest.dropFirst(size + 1)
        }
    }

    private static func excerpt(_ message: String) -> String {
        message.split(separator: "\n").first.map(String.init) ?? "it says nothing"
    }
}
