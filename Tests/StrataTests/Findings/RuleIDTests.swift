import Foundation
import Testing

@Suite("Rule ids")
struct RuleIDTests {
    private static let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Strata")

    /// Ids are a contract: suppressions and baselines name them.
    private static let known: Set<String> = [
        "annotation", "app/empty", "aspect/endless", "asset/broken-link", "asset/directory", "asset/empty",
        "asset/link-cycle", "asset/link-outside", "asset/missing", "asset/name", "asset/no-dockerfile",
        "asset/not-published", "asset/refused",
        "asset/special-file", "asset/too-many-files", "asset/unreadable", "construct/duplicate-id",
        "construct/empty-id",
        "construct/outside-stack", "construct/registered-elsewhere", "construct/unregistered", "deployment/qualifier",
        "logical-id/collision", "logical-id/empty", "logical-id/invalid", "logical-id/taken",
        "mapping/not-literal", "output/duplicate-export", "override/no-such-place", "override/unknown-property",
        "reference/foreign-app",
        "reference/in-condition", "reference/into-stack-set",
        "reference/no-name", "reference/no-value", "reference/other-\\(name)", "reference/other-template",
        "reference/parameter-name", "reference/temporary-stack", "resource/required-property", "stack/duplicate-name",
        "stack-set/asset", "stack-set/duplicate-name", "stack-set/name-taken", "stack-set/nested",
        "stack-set/not-published", "stack-set/open-secret", "stack-set/parameter-missing",
        "stack-set/parameter-override", "stack-set/parameter-unknown", "stack-set/parameter-value",
        "stack-set/published", "stack-set/resource", "stack-set/transform",
        "stack/account", "stack/duplicate-template", "stack/empty", "stack/name", "stack/own-dependency",
        "stack/region", "tag/count", "tag/duplicate",
        "tag/duplicate-case", "tag/intrinsic", "tag/key", "tag/reserved", "tag/value", "tree/frozen",
        "value/duplicate-key", "value/not-a-number", "value/not-an-object", "value/too-deep", "value/unresolved-text",
    ]

    @Test("The rules that synthesis reports are these, by name")
    func stableSet() throws {
        // What a file says of a rule stands right after `ruleID:`, `rule:` or the name of the function that reports it.
        let pattern = try Regex(#""([a-z-]+/[a-z\\()-]+)""#, as: (Substring, Substring).self)
        var found: Set<String> = ["annotation"]
        let files = FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            let code = text.split(separator: "\n").filter {
                !$0.contains("///") && !$0.contains(".text(") && !$0.contains("arn:")
            }
            for match in code.joined(separator: "\n").matches(of: pattern) { found.insert(String(match.output.1)) }
        }
        #expect(found.subtracting(Self.known) == [], "new: pin it here, and its wording in the tests of its topic")
        #expect(Self.known.subtracting(found) == [], "gone: suppressions may name it")
    }
}
