package import AssetFiles

/// How the files of assets are read: what a command needs of them.
package struct AssetReading {
    /// Whether templates must name assets by their content. If not, something stands for each hash, and no content is read
    /// unless the program itself asks for the hash.
    package let needsHashes: Bool
    /// The folder of the assembly that the command writes or looks at; `nil` if there is none.
    package let assembly: String?
    /// What hashes files.
    package let hashes: FileHashes

    /// Says how files are read.
    ///
    /// - Parameters:
    ///   - needsHashes: Whether templates must name assets by their content.
    ///   - assembly: The folder of the assembly that the command writes or looks at.
    ///   - hashes: What hashes files.
    package init(needsHashes: Bool = true, assembly: String? = nil, hashes: FileHashes = FileHashes()) {
        self.needsHashes = needsHashes
        self.assembly = assembly
        self.hashes = hashes
    }
}
