import CloudFormation
import Foundation
import Testing

@testable import CloudAssembly

@Suite("What Git passes over in an assembly")
struct IgnoreFileTests {
    private let folder: TemporaryFolder
    private var out: String { "\(folder.path)/templates/dev" }
    private let assembly = CloudAssembly(stacks: [Assemblies.stack("asset", nested: ["n"])])

    init() throws { folder = try TemporaryFolder() }

    @Test("An assembly brings a .gitignore, which is no part of it")
    func written() throws {
        let outcome = try AssemblyWriter().write(assembly, to: out)
        #expect(!outcome.changed.contains(".gitignore"))
        let text = try folder.text("templates/dev/.gitignore")
        #expect(text.contains("/.cache/\n"))
        try FileManager.default.removeItem(atPath: "\(out)/.gitignore")
        #expect(try AssemblyComparison(assembly, with: out).isUpToDate)
        let number = try FileManager.default.attributesOfItem(atPath: out)[.systemFileNumber] as? Int
        #expect(try AssemblyWriter().write(assembly, to: out).changed == [])
        #expect(try folder.text("templates/dev/.gitignore") == text)
        #expect(try FileManager.default.attributesOfItem(atPath: out)[.systemFileNumber] as? Int == number)
        #expect(!folder.names(in: "templates/dev").contains { $0.hasSuffix(".new") })
    }

    @Test("One's own stays, also in a folder that has nothing else yet")
    func own() throws {
        try folder.write("*\n", to: "templates/dev/.gitignore")
        try AssemblyWriter().write(assembly, to: out)
        #expect(try folder.text("templates/dev/.gitignore") == "*\n")
        try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("b")]), to: out)
        #expect(try folder.text("templates/dev/.gitignore") == "*\n")
    }

    private static let tool: String? = ["/usr/bin/git", "/opt/homebrew/bin/git", "/usr/local/bin/git"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private func git(_ arguments: String...) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(Self.tool))
        process.arguments = ["-C", folder.path] + arguments
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test(
        "git add takes templates and manifests, but no staged asset and nothing that cdk deploy leaves",
        .enabled(if: Self.tool != nil, "git is not installed"))
    func gitAdd() throws {
        var stack = Assemblies.stack("asset", nested: ["n"])
        let hash = String(repeating: "0a", count: 32)
        try folder.write("export", to: "code/index.mjs")
        let file = AssemblyAsset.File(path: "index.mjs", source: "\(folder.path)/code/index.mjs")
        stack.assets = [
            AssemblyAsset(
                hash: hash, packaging: .zip, name: "asset.\(hash)", objectKey: "\(hash).zip", files: [file]),
            AssemblyAsset(
                hash: hash, packaging: .file, name: "asset.\(hash).mjs", objectKey: "\(hash).mjs", files: [file]),
        ]
        try AssemblyWriter().write(CloudAssembly(stacks: [stack]), to: out)
        try folder.write("zip", to: "templates/dev/.cache/x.zip")
        try folder.write("1", to: "templates/dev/read.17.1.lock")
        #expect(folder.names(in: "templates/dev").contains("asset.\(hash)"))
        _ = try git("init", "--quiet")
        _ = try git("add", "templates")
        #expect(
            try git("ls-files").split(separator: "\n") == [
                "templates/dev/.gitignore", "templates/dev/asset-n.nested.template.json",
                "templates/dev/asset.assets.json", "templates/dev/asset.template.json", "templates/dev/manifest.json",
            ]
        )
    }
}
