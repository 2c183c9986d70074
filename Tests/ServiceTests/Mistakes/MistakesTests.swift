import Foundation
import TestSupport
import Testing

/// Compiles the examples of docs/MISTAKES.md against the modules that the tests were built with.
@Suite("What the compiler says of mistakes")
struct MistakesTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let page = Result {
        try MistakesPage(String(contentsOf: root.appending(path: "docs/MISTAKES.md"), encoding: .utf8))
    }

    private static let compiled = Result { try CompiledExamples(page.get(), root: root) }

    @Test("The page has at least twenty mistakes, each with an answer")
    func size() throws {
        let page = try Self.page.get()
        #expect(page.mistakes.count >= 20)
        for mistake in page.mistakes {
            #expect(!mistake.wrong.isEmpty, "\(mistake.title) has no example")
            #expect(mistake.right != nil || mistake.now.isEmpty, "\(mistake.title) says not what to write")
            #expect(mistake.before != mistake.now || mistake.right != nil, "\(mistake.title) tells nothing")
        }
    }

    @Test("The compiler says of each mistake what the page says")
    func messages() throws {
        let compiled = try Self.compiled.get()
        for mistake in try Self.page.get().mistakes {
            let said = compiled.diagnostics(ofWrong: mistake)
            if compiled.isKnownCompiler {
                #expect(said == mistake.now, "\(mistake.title)")
            } else {
                // Another compiler may word its own messages otherwise; those of Strata are the same.
                let own = mistake.now.filter { $0.contains("is unavailable: ") || $0.contains("is deprecated: ") }
                #expect(said.isEmpty == mistake.now.isEmpty && Set(own).isSubset(of: said), "\(mistake.title)")
            }
        }
    }

    @Test("What to write instead compiles without a word")
    func answers() throws {
        let compiled = try Self.compiled.get()
        for mistake in try Self.page.get().mistakes {
            #expect(compiled.diagnostics(ofRight: mistake) == [], "\(mistake.title)")
        }
    }
}
