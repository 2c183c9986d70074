import Hashes

/// The hash of an asset: of contents, relative paths and whether files may be executed. Times, owners and the order in which
/// the system lists files do not count.
enum AssetFingerprint {
    /// The SHA-256 of one line per file: the mode as Git writes it, the SHA-256 of the content, the path, a zero byte.
    static func of(_ files: [AssetFile]) -> String {
        var hash = SHA256()
        for file in files {
            hash.update(Array("\(file.isExecutable ? "100755" : "100644") \(file.hash) \(file.path)\0".utf8))
        }
        return hash.finalize()
    }

    /// What stands for the hash of a file or directory whose content is not read: the same for the same request.
    static func standIn(for request: AssetStore.Request, file: String = "") -> String {
        SHA256.hexDigest(of: Array("\(request.identity)\0\(file)".utf8))
    }
}
