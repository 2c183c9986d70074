import Foundation
import Testing

@testable import ServiceGenerator

@Suite(
    "The generated files on disk",
    .enabled(if: Schemas.path != nil, "no registry schemas; `make generate` installs them"))
struct GeneratedPackageTests {
    @Test("What is written differs no more, what was changed is written again, and what is stale goes")
    func write() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("generated-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        let markers = "    // BEGIN GENERATED SERVICES\n    // END GENERATED SERVICES\n"
        try markers.write(to: root.appendingPathComponent("Package.swift"), atomically: true, encoding: .utf8)

        let package = GeneratedPackage(root: root.path, generator: try Schemas.generator.get())
        #expect(try package.write().count > 285)
        #expect(try package.differences() == [])

        let folder = "Sources/Services/SQS/Generated"
        for name in ["SQS.swift", "Stale.swift"] {
            try "// edited".write(
                to: root.appendingPathComponent("\(folder)/\(name)"), atomically: true, encoding: .utf8)
        }
        #expect(try package.differences() == ["\(folder)/SQS.swift", "\(folder)/Stale.swift"])
        #expect(try package.write() == ["\(folder)/SQS.swift", "\(folder)/Stale.swift"])
        #expect(try package.differences() == [])
        #expect(!FileManager.default.fileExists(atPath: root.appendingPathComponent("\(folder)/Stale.swift").path))
    }

    @Test("A folder without a manifest is an error that says which")
    func noManifest() throws {
        let package = GeneratedPackage(root: "/nonexistent", generator: try Schemas.generator.get())
        #expect {
            try package.differences()
        } throws: { "\($0)".contains("/nonexistent/Package.swift") }
    }

    @Test("A folder without schemas is an error that says what it should hold")
    func noSchemas() {
        #expect(throws: GeneratorError.noSchemas(path: "/nonexistent")) { try SchemaFolder(path: "/nonexistent") }
    }
}
