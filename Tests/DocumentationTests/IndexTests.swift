import DocumentationCatalogues
import Foundation
import Testing

@Suite("docs/README.md")
struct IndexTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func document() throws -> String {
        try String(contentsOf: Self.root.appending(path: "docs/README.md"), encoding: .utf8)
    }

    @Test("It lists every public construct, as make docs writes it")
    func constructs() throws {
        let facts = try SourceFacts(root: Self.root)
        let index = ConstructIndex(facts, try DocumentationCatalogues(root: Self.root))
        #expect(index.symbols.sorted() == facts.constructs.map(\.symbol))
        let document = try document()
        #expect(index.written(into: document) == document, "make docs writes it anew")
    }

    @Test("It leads to every document of the folder")
    func documents() throws {
        let document = try document()
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "docs").path)
        for file in files where file.hasSuffix(".md") && file != "README.md" {
            #expect(document.contains("](\(file))"), "docs/README.md does not lead to docs/\(file)")
        }
    }
}

@Suite("docs/GETTING-STARTED.md")
struct GettingStartedTests {
    @Test("Its stack and its test are compiled and run here")
    func code() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let document = try String(
            contentsOf: folder.appending(path: "../../docs/GETTING-STARTED.md").standardized, encoding: .utf8)
        for name in ["UploadsStack", "UploadsStackTests"] {
            let code = try String(
                contentsOf: folder.appending(path: "GettingStarted/\(name).swift"), encoding: .utf8)
            // The package of the document imports its own module besides.
            let text = document.replacing("\n@testable import MyInfra\n", with: "")
            #expect(text.contains("```swift\n\(code)```"), "the document has another \(name).swift")
        }
    }
}
