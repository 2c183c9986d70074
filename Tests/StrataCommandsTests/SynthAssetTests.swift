import Foundation
import Testing

@Suite("synth of assets")
struct SynthAssetTests {
    private let program = BuiltProgram.fixture
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try write("export const handler = 1\n", to: "code/index.mjs")
    }

    private func write(_ text: String, to name: String) throws {
        let url = folder.url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
        try program.run(["synth", "--asset", "code"] + arguments, in: folder.url)
    }

    private func staged() throws -> [String] {
        try folder.contents(below: "templates/fixture").keys.filter { $0.hasPrefix("asset.") }.sorted()
    }

    @Test("An asset is staged once, and anew when its content changes; times change nothing")
    func stages() throws {
        let first = try run()
        #expect(first.errors == "")
        #expect(first.exitCode == 0)
        #expect(first.output.hasSuffix("templates/fixture: 2 stacks, 4 files changed, 1 asset staged\n"))
        let names = try staged()
        #expect(names.count == 1 && names[0].hasSuffix("/index.mjs"))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)],
            ofItemAtPath: folder.url.appendingPathComponent("code/index.mjs").path
        )
        #expect(try run().output.hasSuffix("templates/fixture: 2 stacks, unchanged\n"))
        try write("export const handler = 2\n", to: "code/index.mjs")
        #expect(try run().output.hasSuffix("templates/fixture: 2 stacks, 2 files changed, 1 asset staged\n"))
        #expect(try staged().count == 1)
        #expect(try staged() != names)
    }

    @Test("The program says how its stacks are deployed: by the caller, or by the roles of a bootstrap")
    func deployment() throws {
        func text(_ file: String) -> String? { try? folder.text(of: "templates/fixture/\(file)") }
        #expect(try run().exitCode == 0)
        #expect(text("manifest.json")?.contains("RoleArn") == false)
        #expect(text("second.assets.json") == nil)
        let roles = try run("--bootstrap", "shop")
        #expect(roles.errors == "")
        #expect(
            text("manifest.json")?.contains("role/cdk-shop-deploy-role-${AWS::AccountId}-${AWS::Region}") == true)
        #expect(text("second.assets.json")?.contains("role/cdk-shop-file-publishing-role-") == true)
        #expect(text("first.template.json")?.contains("cdk-shop-assets-") == true)
        let wrong = try run("--bootstrap", "Shop")
        #expect(wrong.exitCode == 1)
        #expect(wrong.errors.contains("[deployment/qualifier]\n  at fixture_program/FixtureProgram.swift:"))
    }

    @Test("--check needs no staged files, and finds changed content")
    func check() throws {
        _ = try run()
        for name in try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appendingPathComponent("templates/fixture").path
        ) where name.hasPrefix("asset.") {
            try FileManager.default.removeItem(at: folder.url.appendingPathComponent("templates/fixture/\(name)"))
        }
        #expect(try run("--check").exitCode == 0)
        #expect(try staged() == [])
        try write("export const handler = 2\n", to: "code/index.mjs")
        let stale = try run("--check")
        #expect(stale.exitCode == 2)
        #expect(stale.output.contains("different  first.assets.json"))
    }

    @Test("--assets local names the staged directory beside the template")
    func local() throws {
        let outcome = try run("--assets", "local")
        #expect(outcome.errors == "")
        let directory = try #require(try staged().first).split(separator: "/")[0]
        #expect(
            try folder.text(of: "templates/fixture/first.template.json").contains("\"Content\": \"./\(directory)\"")
        )
    }

    @Test("--assets takes no other word")
    func unknownMode() throws {
        let outcome = try run("--assets", "s3")
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors.hasPrefix(
                "Error: The value 's3' is invalid for '--assets <assets>'. Please provide one of 'published' and 'local'.\n"
            )
        )
    }

    @Test("A path to nothing stops synth before anything is written")
    func missing() throws {
        let outcome = try program.run(["synth", "--asset", "cod"], in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("asset 'first/Asset': there is no file or directory 'cod' [asset/missing]"))
        #expect(
            outcome.errors.contains(
                "help: did you mean 'code'? paths are relative to the app's root, the working directory;"))
        #expect(try folder.contents().keys.sorted() == ["code/index.mjs"])
    }
}
