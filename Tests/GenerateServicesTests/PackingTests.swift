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

    @Test("The manifest's list is replaced between its markers, and a manifest without them is an error")
    func manifest() throws {
        guard case .success(let folder) = Schemas.folder else { return }
        let generator = try ServiceGenerator(folder)
        let text = "a\n    // BEGIN GENERATED SERVICES\n    \"Old\",\n    // END GENERATED SERVICES\nb\n"
        let written = try generator.manifest(text, path: "Package.swift")
        #expect(written.hasPrefix("a\n    // BEGIN GENERATED SERVICES\n    \"ACMPCA\",\n"))
        #expect(written.hasSuffix("    \"XRay\",\n    // END GENERATED SERVICES\nb\n"))
        #expect(!written.contains("Old"))
        #expect(try generator.manifest(written, path: "Package.swift") == written)
        #expect(throws: GeneratorError.noMarkers(path: "p")) { try generator.manifest("", path: "p") }
    }
}
