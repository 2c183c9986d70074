/// The files that an asset is made of.
package struct FileTree: Sendable {
    /// A file.
    package struct File: Hashable, Sendable {
        /// Where it is below the scanned directory, with slashes; empty if the scanned path is the file itself.
        package let path: String
        /// Where it is read from.
        package let source: String
        /// Whether its owner may execute it.
        package let isExecutable: Bool
        /// What the file system said of it.
        package let stamp: FileStamp
    }

    /// The files, sorted by the bytes of their paths.
    package internal(set) var files: [File] = []
    /// What could not be taken, in the order of the paths.
    package internal(set) var problems: [FileProblem] = []
    /// Whether the scanned path is a directory.
    package internal(set) var isDirectory = false

    /// Lists the files at a path. Nothing is read but directories and links, and the beginnings of manifests.
    ///
    /// Cloud assemblies within a directory are left out: what is made of the asset cannot be a part of it. So is the assembly
    /// that the program writes, whatever it holds, and what a run that was killed left beside it.
    /// - Parameters:
    ///   - path: A file or a directory; a link to one is followed wherever it leads.
    ///   - root: Symbolic links in the directory may lead to what is in it, or in this directory.
    ///   - rules: What is left out.
    ///   - assembly: The folder of the assembly that the program writes, if it writes one.
    ///   - maximumCount: How many files and directories there may be: far more than any package has unless told, and little
    ///     enough to end soon where links multiply directories.
    package init(
        of path: String, linksWithin root: String, excluding rules: ExcludeRules, writing assembly: String? = nil,
        maximumCount: Int = 100_000
    ) {
        var scanner = FileScanner(
            root: root, rules: rules, output: assembly.map(OutputFolder.init), maximumCount: maximumCount)
        self = scanner.scan(path)
    }

    init() {}
}
