import Foundation
import Testing

@Suite("docs/CONSTRUCTS.md and docs/TESTING.md")
struct DocumentTests {
    private static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The text without white space, and without what only `swift format` decides.
    private func plain(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }

    @Test("Every piece of Swift in them is in this package", arguments: [("CONSTRUCTS", 10), ("TESTING", 7)])
    func code(name: String, blockCount: Int) throws {
        let document = try String(
            contentsOf: Self.package.appending(path: "../../../docs/\(name).md"), encoding: .utf8)
        var sources: [String] = []
        let files = FileManager.default.enumerator(at: Self.package, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            if file.lastPathComponent.hasPrefix(".") { files?.skipDescendants() }
            guard file.pathExtension == "swift" else { continue }
            sources.append(plain(try String(contentsOf: file, encoding: .utf8)))
        }
        let blocks = document.components(separatedBy: "```swift\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        #expect(blocks.count > blockCount)
        for block in blocks {
            let text = plain(block)
            #expect(sources.contains { $0.contains(text) }, "not in the package:\n\(block)")
        }
    }
}
