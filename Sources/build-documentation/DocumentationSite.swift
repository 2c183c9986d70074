import DocumentationCatalogues
import Foundation

/// The documentation of several modules, which becomes one site.
final class DocumentationSite {
    private let output: URL
    private let root: URL
    private var archives: [String] = []

    /// - Parameters:
    ///   - output: The folder to write to.
    ///   - root: The package's root.
    init(output: URL, root: URL) {
        self.output = output
        self.root = root
    }

    /// Makes the folder empty.
    func prepare() throws {
        if FileManager.default.fileExists(atPath: output.path) { try FileManager.default.removeItem(at: output) }
        try FileManager.default.createDirectory(at: folder("archives"), withIntermediateDirectories: true)
    }

    /// Builds the documentation of a module.
    /// - Parameters:
    ///   - module: The module, after those that it depends on.
    ///   - package: The package that it is of.
    ///   - catalogues: The catalogues; a module of resource types alone need not have one.
    /// - Throws: What DocC found, warnings included.
    func add(
        _ module: PackageModules.Module, of package: PackageModules, catalogues: DocumentationCatalogues
    ) throws {
        let graphs = try SymbolGraphs(
            of: module, in: package, to: folder("symbol-graphs").appending(path: module.name))
        let catalogue =
            try catalogues.all.first { $0.module == module.name }?.folder
            ?? ServicePage(module, root: root).catalogue(in: folder("catalogues"))
        try convert(
            catalogue, as: module.name, symbols: graphs.folder,
            dependencies: package.publicDependencies(of: module).map(\.name))
        print(module.name)
    }

    /// Builds the index of constructs.
    func add(_ index: ConstructIndex) throws {
        let catalogue = folder("catalogues").appending(path: "Constructs.docc")
        try FileManager.default.createDirectory(at: catalogue, withIntermediateDirectories: true)
        try index.page.write(to: catalogue.appending(path: "Constructs.md"), atomically: true, encoding: .utf8)
        try convert(catalogue, as: "Constructs", symbols: nil, dependencies: index.modules)
    }

    /// Makes one site of all that was built.
    func merge() throws {
        try Tool.run(
            "docc",
            ["merge"] + archives.map { archive($0).path } + [
                "--synthesized-landing-page-name", "Strata", "--synthesized-landing-page-topics-style", "list",
                "--output-path", folder("site").path,
            ])
    }

    private func convert(_ catalogue: URL, as name: String, symbols: URL?, dependencies: [String]) throws {
        try Tool.run(
            "docc",
            ["convert", catalogue.path]
                + (symbols.map { ["--additional-symbol-graph-dir", $0.path] } ?? [])
                + [
                    "--fallback-display-name", name, "--fallback-bundle-identifier", name,
                    "--fallback-default-module-kind", "Module", "--enable-experimental-external-link-support",
                    "--warnings-as-errors",
                ] + dependencies.flatMap { ["--dependency", archive($0).path] }
                + ["--output-path", archive(name).path])
        archives.append(name)
    }

    private func folder(_ name: String) -> URL { output.appending(path: name) }

    private func archive(_ name: String) -> URL { folder("archives").appending(path: "\(name).doccarchive") }
}
