package import Foundation

/// Files outside the repository that some tests compare with, in the folder that `STRATA_SHARED` names.
///
/// Where it names none, those tests are skipped; where it does, a file that is missing is a failure. A suite that reads such
/// files stands in a file of its name, which says `SharedFiles.folder`: so `make check-shared` finds it.
package enum SharedFiles {
    /// A file that is not there.
    package struct Missing: Error, CustomStringConvertible {
        /// What is missing where.
        package let description: String
    }

    /// The folder that `STRATA_SHARED` names, be it there or not; `nil` if it names none.
    package static let folder: URL? = {
        guard let path = ProcessInfo.processInfo.environment["STRATA_SHARED"], !path.isEmpty else { return nil }
        return URL(fileURLWithPath: path, isDirectory: true)
    }()

    /// A file or a folder in ``folder``.
    /// - Parameter path: Its path there.
    /// - Returns: Where it is.
    /// - Throws: ``Missing`` if it is not there.
    package static func file(_ path: String) throws -> URL {
        guard let folder else { throw Missing(description: "\(path) is needed, but STRATA_SHARED names no folder") }
        let file = folder.appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw Missing(description: "STRATA_SHARED names \(folder.path), where there is no \(path)")
        }
        return file
    }

    /// All JSON files in folders of ``folder`` and below, sorted by path.
    /// - Parameter paths: The paths of the folders there.
    /// - Returns: Where they are.
    /// - Throws: ``Missing`` if one of them is not there, or has no such file.
    package static func jsonFiles(under paths: [String]) throws -> [URL] {
        try paths.flatMap { path in
            let files = try FileManager.default.subpathsOfDirectory(atPath: file(path).path)
                .filter { $0.hasSuffix(".json") }
            if files.isEmpty { throw Missing(description: "there is no JSON file in \(path), where STRATA_SHARED is") }
            return try files.map { try file("\(path)/\($0)") }
        }.sorted { $0.path < $1.path }
    }
}
