/// Walks through a directory in the order of the paths' bytes, following links as far as they may lead.
struct FileScanner {
    private let maximumCount: Int
    private let root: String
    private let rules: ExcludeRules
    private let output: OutputFolder?
    private var tree = FileTree()
    /// The real paths of the directories within which links may lead.
    private var borders: [String] = []
    /// The directories on the way down.
    private var open: [FileStatus.Identity] = []
    private var count = 0
    /// Whether the scanned directory is a cloud assembly itself.
    private var isAssembly = false

    init(root: String, rules: ExcludeRules, output: OutputFolder?, maximumCount: Int) {
        self.maximumCount = maximumCount
        self.root = root
        self.rules = rules
        self.output = output
    }

    mutating func scan(_ path: String) -> FileTree {
        switch FileStatus.of(path, followingLinks: true) {
        case .failure(let error):
            tree.problems.append(FileProblem(error.isMissing ? .missing : .unreadable(reason: error.reason), at: ""))
        case .success(let status):
            switch status.kind {
            case .file, .directory:
                tree.isDirectory = status.kind == .directory
                if let refusal = refusal(of: path) {
                    tree.problems.append(FileProblem(.refused(refusal), at: ""))
                    break
                }
                guard tree.isDirectory else {
                    add(path, as: "", status)
                    break
                }
                borders = [path, root].compactMap(FileStatus.realPath)
                list(path, as: "", status)
                if tree.files.isEmpty, tree.problems.isEmpty { tree.problems.append(FileProblem(.empty, at: "")) }
                tree.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            case .link, .special: tree.problems.append(FileProblem(.special, at: ""))
            }
        }
        return tree
    }

    /// Why a file or directory cannot be meant.
    private func refusal(of path: String) -> FileProblem.Refusal? {
        guard let real = FileStatus.realPath(path) else { return nil }
        if real == "/" { return .fileSystem }
        if output?.contains(real) == true { return .output }
        guard tree.isDirectory else { return nil }
        switch real.split(separator: "/").last {
        case ".build": return .build
        case ".git": return .repository
        default: return nil
        }
    }

    /// Whether a directory is left out though no pattern says so.
    private func isMade(_ path: String, as relative: String, _ status: FileStatus, _ names: [String?]) -> Bool {
        // Who names an assembly as the asset means what is in it.
        guard !isAssembly, !relative.isEmpty, !rules.include(relative, isDirectory: true) else { return false }
        return output?.isWritten(path, status.identity) == true || CloudAssemblyFolder.isOne(path, names: names)
    }

    private mutating func add(_ path: String, as relative: String, _ status: FileStatus) {
        tree.files.append(
            FileTree.File(path: relative, source: path, isExecutable: status.isExecutable, stamp: status.stamp))
    }

    private mutating func list(_ directory: String, as relative: String, _ status: FileStatus) {
        open.append(status.identity)
        defer { open.removeLast() }
        switch FileStatus.names(in: directory) {
        case .failure(let error): report(.unreadable(reason: error.reason), relative)
        case .success(let names):
            if relative.isEmpty { isAssembly = CloudAssemblyFolder.isOne(directory, names: names) }
            if isMade(directory, as: relative, status, names) { return }
            for name in names {
                guard count < maximumCount else {
                    if count == maximumCount { report(.tooMany(maximum: maximumCount), relative) }
                    count += 1
                    return
                }
                count += 1
                guard let name else {
                    report(.name, relative)
                    continue
                }
                take("\(directory)/\(name)", as: relative.isEmpty ? name : "\(relative)/\(name)")
            }
        }
    }

    private mutating func take(_ path: String, as relative: String) {
        switch FileStatus.of(path, followingLinks: false) {
        case .failure(let error): report(.unreadable(reason: error.reason), relative)
        case .success(let status) where status.kind == .link: takeLink(path, as: relative)
        case .success(let status):
            guard !rules.exclude(relative, isDirectory: status.kind == .directory) else { return }
            take(path, as: relative, status)
        }
    }

    private mutating func take(_ path: String, as relative: String, _ status: FileStatus) {
        switch status.kind {
        case .directory: list(path, as: relative, status)
        case .file: add(path, as: relative, status)
        case .link, .special: report(.special, relative)
        }
    }

    private mutating func takeLink(_ path: String, as relative: String) {
        let target = FileStatus.target(ofLink: path)
        switch FileStatus.of(path, followingLinks: true) {
        case .failure(let error):
            guard !rules.exclude(relative, isDirectory: false) else { return }
            let kind: FileProblem.Kind =
                if error.isMissing {
                    .brokenLink(target: target)
                } else if error.isLoop {
                    .linkCycle(target: target)
                } else {
                    .unreadable(reason: error.reason)
                }
            report(kind, relative)
        case .success(let status):
            guard !rules.exclude(relative, isDirectory: status.kind == .directory) else { return }
            if let real = FileStatus.realPath(path), !isInside(real) {
                report(.linkOutside(target: target), relative)
            } else if status.kind == .directory, open.contains(status.identity) {
                report(.linkCycle(target: target), relative)
            } else {
                take(path, as: relative, status)
            }
        }
    }

    private func isInside(_ path: String) -> Bool {
        borders.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : "\($0)/") }
    }

    private mutating func report(_ kind: FileProblem.Kind, _ path: String) {
        tree.problems.append(FileProblem(kind, at: path))
    }
}
