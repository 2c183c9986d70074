extension LoadedStacks {
    /// Reads a template, or a folder: a cloud assembly, or one of templates.
    /// - Parameter path: The path.
    /// - Returns: The stacks; `nil` if nothing is at the path.
    /// - Throws: What is wrong with what is there.
    public static func atPath(_ path: String) throws(TemplateSourceError) -> LoadedStacks? {
        var reader = FolderReader(DiskFiles())
        return try reader.read(path)
    }

    /// Reads the same of a revision of the git repository around the working directory, without a checkout.
    /// - Parameters:
    ///   - revision: A branch, a tag, a commit.
    ///   - path: The path, relative to the working directory.
    /// - Returns: The stacks; `nil` if the revision has nothing at the path.
    /// - Throws: That git or the revision is missing, or what is wrong with what is there.
    public static func inGit(_ revision: String, path: String) throws(TemplateSourceError) -> LoadedStacks? {
        var reader = FolderReader(try GitFiles(revision: revision))
        return try reader.read(path)
    }
}
