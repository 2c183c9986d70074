import Testing

@testable import ServiceGenerator

@Suite("Packing")
struct PackingTests {
    @Test("Text that is not printable ASCII is escaped, and so is the escape")
    func escapes() {
        #expect(FactsPacker.escaped("a~b\té") == "a~7e;b~9;~e9;")
        #expect(FactsPacker.escaped("^[\\w+=,.@-]+$") == "^[\\w+=,.@-]+$")
    }

    @Test("Running numbers take a digit for five bits, fixed ones four digits of six")
    func digits() {
        #expect(PackDigits.running(0) == [48])
        #expect(PackDigits.running(31) == [48 + 31])
        #expect(PackDigits.running(32) == [48 + 32, 49])
        #expect(PackDigits.fixed(1 << 18 | 5) == [49, 48, 48, 53])
    }
}
