import AssetFiles

/// The assets that an app has read, so that what several constructs share is read once.
final class AssetStore {
    /// What relative paths begin from.
    let root: String
    let mode: AssetMode
    private var known: [Request: Outcome] = [:]

    /// What is asked for.
    struct Request: Hashable {
        let path: String
        let rules: ExcludeRules
        let packaging: Asset.Packaging?
    }

    /// What came of it.
    struct Outcome {
        let content: AssetContent
        let problems: [FileProblem]
    }

    init(root: String, mode: AssetMode) {
        self.root = root
        self.mode = mode
    }

    func read(_ request: Request) -> Outcome {
        if let outcome = known[request] { return outcome }
        let outcome = load(request)
        known[request] = outcome
        return outcome
    }

    /// A path as the operating system takes it.
    func location(of path: String) -> String {
        if path.hasPrefix("/") || root.isEmpty || root == "." { return path }
        return root.hasSuffix("/") ? root + path : "\(root)/\(path)"
    }

    private func load(_ request: Request) -> Outcome {
        let tree = FileTree(of: location(of: request.path), linksWithin: root, excluding: request.rules)
        let packaging = request.packaging ?? (tree.isDirectory ? .zip : .file)
        var problems = tree.problems
        if tree.isDirectory, packaging == .file { problems.append(FileProblem(.directory, at: "")) }
        if problems.isEmpty {
            do {
                return Outcome(content: try content(of: tree, request.path, packaging), problems: [])
            } catch {
                let place = tree.isDirectory ? error.path : ""
                problems.append(FileProblem(.unreadable(reason: error.error.reason), at: place))
            }
        }
        return Outcome(content: .unreadable(packaging), problems: problems)
    }

    private func content(
        of tree: FileTree, _ path: String, _ packaging: Asset.Packaging
    ) throws(AssetFingerprint.Unreadable) -> AssetContent {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var files: [AssetFile] = []
        for file in tree.files {
            let hash: String
            do { hash = try AssetFingerprint.of(fileAt: file.source) } catch {
                throw AssetFingerprint.Unreadable(path: file.path.isEmpty ? name : file.path, error: error)
            }
            files.append(
                AssetFile(
                    path: file.path.isEmpty ? name : file.path, source: file.source, isExecutable: file.isExecutable,
                    hash: hash
                )
            )
        }
        switch packaging {
        case .zip:
            return AssetContent(packaging: .zip, hash: AssetFingerprint.of(files), fileExtension: "zip", files: files)
        case .file:
            return AssetContent(
                packaging: .file, hash: files.first?.hash ?? "", fileExtension: Self.fileExtension(name), files: files
            )
        }
    }

    /// What follows the last dot of a name, if it is letters and digits only and something is before it.
    private static func fileExtension(_ name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
        let ending = name[name.utf8.index(after: dot)...]
        return ending.utf8.count <= 16 && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            ? String(ending) : ""
    }
}
