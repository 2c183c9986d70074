/// The folder of the assembly that the program writes.
struct OutputFolder {
    /// The real path of the folder around it; `nil` as long as there is none.
    private let parent: String?
    private let name: String
    /// What it is told by; `nil` as long as it is not there.
    private let identity: FileStatus.Identity?

    init(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        // It may be a link to where the assembly is.
        let target = FileStatus.realPath(path) ?? path
        identity = try? FileStatus.of(path, followingLinks: true).get().identity
        if let slash = target.lastIndex(of: "/") {
            parent = FileStatus.realPath(slash == target.startIndex ? "/" : String(target[..<slash]))
            name = String(target[target.index(after: slash)...])
        } else {
            parent = FileStatus.realPath(".")
            name = target
        }
    }

    /// Whether a path is the assembly or in it.
    /// - Parameter real: The path without links on the way.
    /// - Returns: Whether it is.
    func contains(_ real: String) -> Bool {
        guard let parent else { return false }
        let path = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
        return real == path || real.hasPrefix("\(path)/")
    }

    /// Whether a directory is the assembly, or what a run that was killed left beside it.
    func isWritten(_ path: String, _ found: FileStatus.Identity) -> Bool {
        if let identity, found == identity { return true }
        let own = path.split(separator: "/").last ?? ""
        guard own.hasPrefix(".\(name).tmp-") || own.hasPrefix(".\(name).old-"), let parent else { return false }
        return FileStatus.realPath(path).map { $0 == "\(parent == "/" ? "" : parent)/\(own)" } ?? false
    }
}
