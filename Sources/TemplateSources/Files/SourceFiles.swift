/// Files and folders that templates are read from: of the disk, or of a git revision. Paths are joined with slashes.
protocol SourceFiles {
    /// What is at a path, links followed; `nil` for nothing.
    func kind(of path: String) throws(TemplateSourceError) -> SourceKind?
    /// The names in a folder, sorted.
    func names(in folder: String) throws(TemplateSourceError) -> [String]
    /// The content of a file, at most as long as templates are read.
    func read(_ path: String) throws(TemplateSourceError) -> [UInt8]
    /// What a path is called in messages.
    func name(of path: String) -> String
}

/// What is at a path.
enum SourceKind {
    case file, folder
    /// A pipe, a socket or a device.
    case other
}
