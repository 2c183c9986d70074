import AssetFiles

/// The assets that an app has read, so that what several constructs share is read once.
final class AssetStore {
    /// What relative paths begin from.
    let root: String
    let mode: AssetMode
    private let reading: AssetReading
    private var known: [Request: Outcome] = [:]
    /// Those whose content was read though others only stand for it.
    private var hashed: [Request: Outcome] = [:]

    /// What is asked for.
    struct Request: Hashable {
        let path: String
        let exclude: [String]
        let packaging: Asset.Packaging?

        /// What is left out.
        var rules: ExcludeRules { ExcludeRules(Asset.defaultExclusions + exclude) }
        /// The last part of the path.
        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
        /// What tells it from others.
        var identity: String { ([path, packaging?.rawValue ?? ""] + exclude).joined(separator: "\0") }
    }

    /// What came of it.
    struct Outcome {
        let content: AssetContent
        let problems: [FileProblem]
    }

    init(root: String, mode: AssetMode, reading: AssetReading = AssetReading()) {
        self.root = root
        self.mode = mode
        self.reading = reading
    }

    func read(_ request: Request) -> Outcome { read(request, hashing: reading.needsHashes) }

    private func read(_ request: Request, hashing: Bool) -> Outcome {
        if let outcome = hashing && !reading.needsHashes ? hashed[request] : known[request] { return outcome }
        let outcome = load(request, hashing: hashing)
        if hashing, !reading.needsHashes { hashed[request] = outcome } else { known[request] = outcome }
        return outcome
    }

    /// A path as the operating system takes it.
    func location(of path: String) -> String {
        if path.hasPrefix("/") || root.isEmpty || root == "." { return path }
        return root.hasSuffix("/") ? root + path : "\(root)/\(path)"
    }

    /// The hash of an asset's content, which is read now if it was not.
    func hash(of content: AssetContent) -> String {
        guard let request = content.standsFor else { return content.hash }
        return read(request, hashing: true).content.hash
    }

    /// What templates may name an asset or its image by: its hash, and what stands for that.
    func names(of content: AssetContent) -> [String] {
        let asked = content.standsFor.flatMap { hashed[$0] }?.content.hash
        return [content.hash, asked].compactMap(\.self).flatMap { hash in
            [hash, content.image?.tag(directoryHash: hash) ?? hash]
        }
    }

    private func load(_ request: Request, hashing: Bool) -> Outcome {
        let tree = FileTree(
            of: location(of: request.path), linksWithin: root, excluding: request.rules, writing: reading.assembly)
        let packaging = request.packaging ?? (tree.isDirectory ? .zip : .file)
        var problems = tree.problems
        if tree.isDirectory, packaging == .file { problems.append(FileProblem(.directory, at: "")) }
        if problems.isEmpty {
            do {
                let files = try hashing ? hashed(tree, request) : named(tree, request)
                return Outcome(content: content(of: files, request, packaging, isHashed: hashing), problems: [])
            } catch {
                let place = tree.isDirectory ? error.file.path : ""
                problems.append(FileProblem(.unreadable(reason: error.error.reason), at: place))
            }
        }
        return Outcome(content: .unreadable(packaging), problems: problems)
    }

    private func hashed(_ tree: FileTree, _ request: Request) throws(FileHashes.Unreadable) -> [AssetFile] {
        zip(tree.files, try reading.hashes.digests(of: tree.files)).map { file, digest in
            AssetFile(file, named: request.name, hash: digest.hash, stamp: digest.stamp)
        }
    }

    /// The files without their content, which only has to be there.
    private func named(_ tree: FileTree, _ request: Request) throws(FileHashes.Unreadable) -> [AssetFile] {
        for file in tree.files {
            do throws(SystemError) { try FileReader.probe(file.source) } catch {
                throw FileHashes.Unreadable(file: file, error: error)
            }
        }
        return tree.files.map { file in
            let hash = AssetFingerprint.standIn(for: request, file: file.path)
            return AssetFile(file, named: request.name, hash: hash, stamp: nil)
        }
    }

    private func content(
        of files: [AssetFile], _ request: Request, _ packaging: Asset.Packaging, isHashed: Bool
    ) -> AssetContent {
        let standIn = isHashed ? nil : AssetFingerprint.standIn(for: request)
        let standsFor = isHashed ? nil : request
        switch packaging {
        case .zip:
            return AssetContent(
                packaging: .zip, hash: standIn ?? AssetFingerprint.of(files), fileExtension: "zip", files: files,
                standsFor: standsFor
            )
        case .file:
            return AssetContent(
                packaging: .file, hash: standIn ?? files.first?.hash ?? "",
                fileExtension: Self.fileExtension(request.name), files: files, standsFor: standsFor
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
