import Foundation
import Testing

@Suite("Commands in a package that is an asset itself")
struct OwnPackageTests {
    private let program = BuiltProgram.fixture
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try write("// swift", to: "Package.swift")
        try write("export", to: "handlers/index.mjs")
        try write("binary", to: ".build/debug/App")
    }

    private func write(_ text: String, to name: String) throws {
        let url = folder.url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
        try program.run(arguments + ["--asset", "."], in: folder.url)
    }

    private var hasCache: Bool {
        FileManager.default.fileExists(atPath: folder.url.appendingPathComponent(".build/strata-asset-hashes").path)
    }

    @Test(
        "What synth writes into the asset's directory changes nothing from run to run",
        arguments: ["templates", "out/deep", ".", "handlers"])
    func stable(output: String) throws {
        let first = try run("synth", "--output", output)
        #expect(first.errors == "")
        #expect(first.exitCode == 0)
        let path = output == "." ? "fixture" : "\(output)/fixture"
        let template = try folder.text(of: "\(path)/first.template.json")
        // What a run that was killed left is no part of the asset either.
        let leftover = output == "." ? ".fixture.tmp-1/x" : "\(output)/.fixture.tmp-1/x"
        try write("half", to: leftover)
        let second = try run("synth", "--output", output)
        #expect(second.output.hasSuffix("fixture: 2 stacks, unchanged\n"))
        #expect(try run("synth", "--check", "--output", output).exitCode == 0)
        #expect(try folder.text(of: "\(path)/first.template.json") == template)
        // Other assemblies are none of its content: another stage's, or one that another run wrote elsewhere.
        #expect(try run("synth", "--output", "elsewhere", "--assembly", "prod").exitCode == 0)
        #expect(try folder.text(of: "elsewhere/prod/first.template.json") == template)
        #expect(try run("synth", "--check", "--output", output).exitCode == 0)
    }

    @Test("An asset in the assembly that is written is refused at the Swift line, by commands that only look as well")
    func output() throws {
        #expect(try run("synth").exitCode == 0)
        for (command, path) in [
            ("synth", "templates/fixture"), ("list", "templates/fixture"), ("synth", "templates/fixture/manifest.json"),
        ] {
            let outcome = try program.run([command, "--asset", path], in: folder.url)
            #expect(outcome.exitCode == 1)
            #expect(
                outcome.errors.hasPrefix(
                    """
                    error: asset 'first/Asset': '\(path)' is in the assembly that synth writes: each run would \
                    change what the asset is made of [asset/refused]
                      at fixture_program/FixtureProgram.swift:
                    """))
        }
    }

    @Test("list and graph read no content, and validate, synth and diff do")
    func reading() throws {
        Thread.sleep(forTimeInterval: 0.15)
        for command in ["list", "graph"] {
            let outcome = try run(command)
            #expect(outcome.exitCode == 0)
            #expect(!hasCache)
        }
        #expect(try run("validate").exitCode == 0)
        #expect(hasCache)
    }

    @Test("Without its cache, with a broken one and with a good one a program says the same")
    func cache() throws {
        Thread.sleep(forTimeInterval: 0.15)
        #expect(try run("synth").exitCode == 0)
        #expect(hasCache)
        let files = try folder.contents(below: "templates")
        for content in [nil, "broken"] {
            try FileManager.default.removeItem(at: folder.url.appendingPathComponent(".build/strata-asset-hashes"))
            if let content { try write(content, to: ".build/strata-asset-hashes") }
            #expect(try run("synth").output.hasSuffix("templates/fixture: 2 stacks, unchanged\n"))
            #expect(try folder.contents(below: "templates") == files)
        }
    }
}
