import DependencyGraph
import TemplateDiff
import Testing

@Suite("Two sets of stacks")
struct TemplateDiffTests {
    @Test("that hold nothing do not differ")
    func nothing() {
        #expect(TemplateDiff(from: [], to: []).isEmpty)
    }
}
