package import Foundation

/// The documentation catalogues (`*.docc`) in a package's sources.
package struct DocumentationCatalogues: Sendable {
    /// The pages of one module.
    package struct Catalogue: Sendable {
        /// The module.
        package let module: String
        /// The folder of the catalogue.
        package let folder: URL
        /// The folder of the module's sources.
        package let sources: URL
        /// Its pages, by the names of their files.
        package let articles: [Article]

        /// The module's first page.
        package var landingPage: Article? { articles.first { $0.symbol == module } }

        /// The pages that its Topics lead to, of those that are links to symbols of the module.
        package var curated: [String] {
            guard let text = landingPage?.text, let topics = text.components(separatedBy: "\n## Topics\n").last else {
                return []
            }
            return topics.matches(of: /- ``([A-Za-z]+)``/).map { "\(module)/\($0.output.1)" }
        }
    }

    /// The package's root.
    package let root: URL
    /// The catalogues, by their modules' names.
    package let all: [Catalogue]

    /// Finds the catalogues of a package.
    /// - Parameter root: The package's root.
    /// - Throws: Why a file cannot be read.
    package init(root: URL) throws {
        let root = root.resolvingSymlinksInPath()
        self.root = root
        var found: [Catalogue] = []
        let files = FileManager.default.enumerator(
            at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)
        while let folder = files?.nextObject() as? URL {
            guard folder.pathExtension == "docc" else { continue }
            files?.skipDescendants()
            let module = folder.deletingPathExtension().lastPathComponent
            let pages = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "md" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
            found.append(
                Catalogue(
                    module: module, folder: folder, sources: folder.deletingLastPathComponent(),
                    articles: try pages.map { try Article($0, root: root, module: module) }))
        }
        all = found.sorted { $0.module < $1.module }
    }

    /// The page of a symbol.
    /// - Parameter symbol: The symbol with its module: `StrataSQS/Queue`.
    /// - Returns: The page; `nil` if there is none.
    package func article(of symbol: String) -> Article? {
        all.lazy.flatMap(\.articles).first { $0.symbol == symbol }
    }
}
