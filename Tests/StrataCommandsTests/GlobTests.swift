import CommandSupport
import Testing

@Suite("Patterns for stacks")
struct GlobTests {
    @Test(
        "A pattern fits",
        arguments: [
            ("*", ""), ("*", "orders"), ("orders", "orders"), ("o*s", "orders"), ("o?ders", "orders"),
            ("*-dev", "a-b-dev"),
            ("**", "x"), ("a*b*c", "a1b2b3c"), ("*?", "x"), ("", ""), ("ö?", "öß"),
        ])
    func fits(pattern: String, text: String) { #expect(Glob(pattern).matches(text)) }

    @Test(
        "A pattern does not fit",
        arguments: [
            ("", "x"), ("?", ""), ("orders", "order"), ("order", "orders"), ("o*x", "orders"), ("*-dev", "a-prod"),
            ("a*b", "a1b2"),
            ("Orders", "orders"),
        ])
    func fitsNot(pattern: String, text: String) { #expect(!Glob(pattern).matches(text)) }
}
