import DocumentationCatalogues
import Foundation

/// `make docs`: the documentation of every public module, from its symbols and its catalogue, as one site.
@main
enum BuildDocumentation {
    static let help = """
        Builds the documentation of the package's public modules with DocC, and writes the index of constructs.

        usage: build-documentation PACKAGE SCRATCH OUTPUT

          PACKAGE  the package's root, which holds Package.swift
          SCRATCH  the scratch path that the package was built in
          OUTPUT   the folder to write to; OUTPUT/site is the site

        """

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.contains("--help") || arguments.contains("-h") { return print(help, terminator: "") }
        guard arguments.count == 3 else {
            fail("expected PACKAGE, SCRATCH and OUTPUT, but got \(arguments.count) arguments\n\n\(help)")
        }
        let urls = arguments.map { URL(filePath: $0).resolvingSymlinksInPath() }
        do {
            try build(package: urls[0], scratch: urls[1], output: urls[2])
        } catch {
            fail("\(error)\n")
        }
    }

    private static func build(package root: URL, scratch: URL, output: URL) throws {
        let catalogues = try DocumentationCatalogues(root: root)
        let index = ConstructIndex(try SourceFacts(root: root), catalogues)
        try write(index, into: root.appending(path: "docs/README.md"))

        let package = try PackageModules(root: root, scratch: scratch)
        let site = DocumentationSite(output: output, root: root)
        try site.prepare()
        // All that is wrong is told in one run; a module may be told for what is wrong in one that it needs.
        var failures = 0
        for module in package.publicModules {
            do {
                try site.add(module, of: package, catalogues: catalogues)
            } catch {
                failures += 1
                FileHandle.standardError.write(Data("\(error)\n".utf8))
            }
        }
        if failures > 0 { throw DocumentationError("\(failures) of \(package.publicModules.count) modules failed") }
        try site.add(index)
        try site.merge()
        print("\(package.publicModules.count) modules, \(index.symbols.count) constructs: \(output.path)/site")
    }

    private static func write(_ index: ConstructIndex, into file: URL) throws {
        let document = try String(contentsOf: file, encoding: .utf8)
        guard let text = index.written(into: document) else {
            throw DocumentationError("\(file.path) lacks the lines between which the index of constructs stands")
        }
        if text != document { try text.write(to: file, atomically: true, encoding: .utf8) }
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("build-documentation: \(message)".utf8))
        exit(1)
    }
}

/// Why documentation cannot be built.
struct DocumentationError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
