import Foundation
import Strata
import Testing

@Suite("An asset of the package itself")
struct AssetOwnPackageTests {
    private let folder: AssetFolder
    private static let manifest = """
        {"version": "36.0.0", "artifacts": {"s": {"type": "aws:cloudformation:stack", "properties": {}}}}
        """

    init() throws {
        folder = try AssetFolder()
        try folder.write("// swift", to: "Package.swift")
        try folder.write("export", to: "handlers/index.mjs")
    }

    @Test("What builds and tools leave is left out, and taken back in by name")
    func leftovers() throws {
        let clean = folder.asset(".").asset.hash
        try folder.write("binary", to: ".build/debug/App")
        try folder.write("ref", to: ".git/HEAD")
        try folder.write("cached", to: "handlers/node_modules/.cache/babel/x.json")
        let (asset, texts) = folder.asset(".")
        #expect(texts == [])
        #expect(asset.files == ["Package.swift", "handlers/index.mjs"])
        #expect(asset.hash == clean)
        #expect(
            folder.asset(".", exclude: ["!.build"]).asset.files
                == [".build/debug/App", "Package.swift", "handlers/index.mjs"])
        try folder.write("kept", to: "handlers/node_modules/left-pad/index.js")
        #expect(folder.asset(".").asset.files.contains("handlers/node_modules/left-pad/index.js"))
    }

    @Test("Cloud assemblies in it are left out, and taken back in by name")
    func assemblies() throws {
        try folder.write(Self.manifest, to: "templates/dev/manifest.json")
        try folder.write("{}", to: "templates/dev/s.template.json")
        try folder.write("page", to: "site/index.html")
        try folder.write(#"{"name": "Shop", "icons": []}"#, to: "site/manifest.json")
        #expect(
            folder.asset(".").asset.files
                == ["Package.swift", "handlers/index.mjs", "site/index.html", "site/manifest.json"])
        #expect(
            folder.asset(".", exclude: ["!templates/*"]).asset.files.filter { $0.hasPrefix("templates") }
                == ["templates/dev/manifest.json", "templates/dev/s.template.json"])
    }

    @Test("An assembly that is named as the asset is one, with those in it")
    func assemblyItself() throws {
        for name in ["cdk.out", "cdk.out/assembly-prod"] {
            try folder.write(Self.manifest, to: "\(name)/manifest.json")
        }
        let (asset, texts) = folder.asset("cdk.out")
        #expect(texts == [])
        #expect(asset.files == ["assembly-prod/manifest.json", "manifest.json"])
    }

    private func text(_ path: String, _ reason: String, _ help: String) -> [String] {
        ["error: asset 'stack/Code': '\(path)' \(reason) [asset/refused] help: \(help)"]
    }

    @Test("What cannot be meant is refused with the reason")
    func refused() throws {
        try folder.write("binary", to: ".build/plugins/App.zip")
        try folder.write("ref", to: ".git/HEAD")
        try folder.link("everything", to: "/")
        for path in ["/", "everything", "/tmp/.."] {
            #expect(
                folder.asset(path).texts
                    == text(
                        path, "is the whole file system, which cannot be meant",
                        "name the directory that holds the files")
            )
        }
        #expect(
            folder.asset(".build").texts
                == text(
                    ".build", "is the folder that SwiftPM builds in, which each build changes",
                    "name the file or directory in it that a build makes for the asset"))
        #expect(
            folder.asset("./.git/").texts
                == text(
                    "./.git/", "is where Git keeps its repository, which each commit changes",
                    "name a directory of files that are checked out"))
        #expect(folder.asset(".build/plugins/App.zip").texts == [])
        #expect(folder.asset(".build/plugins").texts == [])
    }
}
