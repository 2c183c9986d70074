import Foundation

/// The symbols of a module, as the compiler writes them for DocC.
struct SymbolGraphs {
    let folder: URL

    /// Extracts a module's symbols.
    /// - Parameters:
    ///   - module: The module, which was built.
    ///   - package: Where it and what it imports is found.
    ///   - folder: The folder to write to.
    /// - Throws: What the compiler says.
    init(of module: PackageModules.Module, in package: PackageModules, to folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let target = try Tool.run("swift", ["-print-target-info"])
        guard
            let info = try JSONSerialization.jsonObject(with: Data(target.utf8)) as? [String: Any],
            let triple = (info["target"] as? [String: Any])?["triple"] as? String
        else { throw DocumentationError("swift -print-target-info names no target triple") }
        try Tool.run(
            "swift",
            ["symbolgraph-extract", "-module-name", module.name, "-target", triple]
                + package.searchPaths.flatMap { ["-I", $0] }
                + [
                    "-minimum-access-level", "public", "-emit-extension-block-symbols", "-output-dir", folder.path,
                ])
        for file in try files where file.lastPathComponent.contains("@") { try shorten(file) }
    }

    private var files: [URL] {
        get throws {
            try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "json" }
        }
    }

    // What every resource type has of `ResourceView` would be two thirds of all pages.
    private func shorten(_ file: URL) throws {
        guard
            var graph = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any],
            let symbols = graph["symbols"] as? [[String: Any]],
            let relationships = graph["relationships"] as? [[String: Any]]
        else { throw DocumentationError("\(file.path) is no symbol graph") }
        func id(_ symbol: [String: Any]) -> String {
            (symbol["identifier"] as? [String: Any])?["precise"] as? String ?? ""
        }
        let dropped = Set(
            symbols.filter { symbol in
                id(symbol).contains("::SYNTHESIZED::") && (symbol["pathComponents"] as? [String])?.first == "AWS"
            }
            .map(id))
        graph["symbols"] = symbols.filter { !dropped.contains(id($0)) }
        graph["relationships"] = relationships.filter { !dropped.contains($0["source"] as? String ?? "") }
        try JSONSerialization.data(withJSONObject: graph, options: [.sortedKeys]).write(to: file)
    }
}
