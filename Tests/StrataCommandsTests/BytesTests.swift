import Testing

@testable import StrataCommands

@Suite("Searching in bytes")
struct BytesTests {
    @Test("A part is found wherever it stands", arguments: ["ab", "xab", "abx", "aab", "aaab", "xaxab"])
    func found(text: String) { #expect(Bytes.contain(Array(text.utf8), Array("ab".utf8))) }

    @Test("What is not there is not found", arguments: ["", "a", "b", "ba", "a b", "xa"])
    func missing(text: String) { #expect(!Bytes.contain(Array(text.utf8), Array("ab".utf8))) }

    @Test("Nothing is in everything")
    func empty() {
        #expect(Bytes.contain([], []))
        #expect(Bytes.contain([1], []))
    }
}
