import Foundation

/// Finds the files that Swift calls `Module/File.swift`, for programs that want paths.
public struct SourcePaths: Sendable {
    private let paths: [String: [String]]

    /// Knows no files: names stay as they are.
    public init() { paths = [:] }

    /// Looks at the Swift files below a folder; hidden folders, such as that of the build, are passed over.
    /// - Parameters:
    ///   - folder: The root of the package.
    ///   - limit: How many entries of folders are looked at, at most.
    public init(below folder: String, limit: Int = 100_000) {
        var paths: [String: [String]] = [:]
        let files = FileManager.default.enumerator(atPath: folder)
        var count = 0
        while count < limit, let file = files?.nextObject() as? String {
            count += 1
            let name = file.split(separator: "/").last.map(String.init) ?? file
            if name.hasPrefix(".") {
                files?.skipDescendants()
            } else if name.hasSuffix(".swift") {
                paths[name, default: []].append(file)
            }
        }
        self.paths = paths.mapValues { $0.sorted() }
    }

    /// The path of a file, relative to the folder, with slashes.
    /// - Parameter file: `Module/File.swift`, or any path.
    /// - Returns: The one file that it can mean; what was given, if there is none or more than one.
    public func path(of file: String) -> String {
        let parts = file.split(separator: "/").map(String.init)
        guard parts.count == 2, parts[1].hasSuffix(".swift"), let candidates = paths[parts[1]] else { return file }
        if candidates.count == 1 { return candidates[0] }
        // A module's folder is called like it, or like the end of it: StacksOrders is in stacks/Orders.
        let folders = candidates.map { $0.split(separator: "/").dropLast().map(String.init) }
        for fits in [{ $0 == parts[0] }, { parts[0].hasSuffix($0) }] as [(String) -> Bool] {
            let fitting = candidates.indices.filter { folders[$0].contains(where: fits) }
            if fitting.count == 1 { return candidates[fitting[0]] }
        }
        return file
    }
}
