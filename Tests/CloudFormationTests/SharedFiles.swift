import Foundation

/// Reference material beside the repository, which only the project's own machines have.
enum SharedFiles {
    /// The folder `shared` beside the repository, if it is there.
    static let folder: URL? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["STRATA_SHARED"].map { URL(fileURLWithPath: $0) }
        let folder = path ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// All JSON files in folders of ``folder``, sorted by path.
    static func jsonFiles(under paths: [String]) throws -> [URL] {
        guard let folder else { return [] }
        var files: [URL] = []
        for path in paths {
            let start = folder.appendingPathComponent(path)
            guard let enumerator = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else {
                continue
            }
            for case let file as URL in enumerator where file.pathExtension == "json" { files.append(file) }
        }
        return files.sorted { $0.path < $1.path }
    }
}
