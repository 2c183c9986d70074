import AssetFiles
import Hashes

/// The hash of an asset: of contents, relative paths and whether files may be executed. Times, owners and the order in which
/// the system lists files do not count.
enum AssetFingerprint {
    /// The SHA-256 of a file's content: what `sha256sum` says of it.
    static func of(fileAt path: String) throws(SystemError) -> String {
        var hash = SHA256()
        try FileReader.read(path) { hash.update($0) }
        return hash.finalize()
    }

    /// The SHA-256 of one line per file: the mode as Git writes it, the SHA-256 of the content, the path, a zero byte.
    static func of(_ files: [AssetFile]) -> String {
        var hash = SHA256()
        for file in files {
            hash.update(Array("\(file.isExecutable ? "100755" : "100644") \(file.hash) \(file.path)\0".utf8))
        }
        return hash.finalize()
    }

    /// A file that cannot be read, with the system's reason.
    struct Unreadable: Error {
        let path: String
        let error: SystemError
    }
}
