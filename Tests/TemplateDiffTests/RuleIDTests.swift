import Foundation
import Testing

@Suite("Rules of differences")
struct RuleIDTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("keep their ids, and stand in docs/DIFF.md")
    func ruleIDs() throws {
        var found: Set<String> = []
        let files = FileManager.default.enumerator(
            at: Self.root.appending(path: "Sources/TemplateDiff").resolvingSymlinksInPath(),
            includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /"(diff\/[a-z-]+)"/) { found.insert(String(match.output.1)) }
        }
        #expect(
            found.sorted() == [
                "diff/dependency-gone", "diff/deployment-order", "diff/export-in-use", "diff/name-taken",
                "diff/named-replacement", "diff/new-hard-dependency", "diff/producer-gone", "diff/refused-update",
                "diff/reversed-dependency", "diff/service-token", "diff/stack-added", "diff/stack-in-use",
                "diff/stack-removed", "diff/stack-renamed", "diff/type-change", "diff/unknown-property",
            ])
        let page = try String(contentsOf: Self.root.appending(path: "docs/DIFF.md"), encoding: .utf8)
        for id in found { #expect(page.contains("`\(id)`"), "docs/DIFF.md does not name \(id)") }
    }
}
