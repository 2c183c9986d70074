import CloudFormation
import Foundation
import Testing

@testable import CloudAssembly

@Suite("Writing an assembly")
struct AssemblyWriterTests {
    private let folder: TemporaryFolder
    private var out: String { "\(folder.path)/deep/out" }

    init() throws { folder = try TemporaryFolder() }

    private func manifestStacks() throws -> [String] {
        let manifest = try TemplateValue(json: folder.text("deep/out/manifest.json"))
        return manifest["artifacts"]?.objectValue?.map(\.key) ?? []
    }

    @Test(
        "What another run wrote goes when all stacks are written, and nothing is left beside", arguments: [true, false])
    func nothingStale(canExchange: Bool) throws {
        let writer = AssemblyWriter(canExchange: canExchange)
        let first = CloudAssembly(stacks: [Assemblies.stack("a", nested: ["n"]), Assemblies.stack("b")])
        #expect(
            try writer.write(first, to: out).changed == [
                "a-n.nested.template.json", "a.assets.json", "a.template.json", "b.template.json", "manifest.json",
            ]
        )
        let second = CloudAssembly(stacks: [Assemblies.stack("b"), Assemblies.stack("c")])
        #expect(
            try writer.write(second, to: out).changed == [
                "a-n.nested.template.json", "a.assets.json", "a.template.json", "c.template.json", "manifest.json",
            ]
        )
        #expect(folder.names(in: "deep/out") == ["b.template.json", "c.template.json", "manifest.json"])
        #expect(folder.names(in: "deep") == ["out"])
    }

    @Test("What is right already is left alone")
    func unchanged() throws {
        let assembly = CloudAssembly(stacks: [Assemblies.stack("a")])
        try AssemblyWriter().write(assembly, to: out)
        let before = try FileManager.default.attributesOfItem(atPath: out)[.systemFileNumber] as? Int
        #expect(try AssemblyWriter().write(assembly, to: out).changed == [])
        #expect(try FileManager.default.attributesOfItem(atPath: out)[.systemFileNumber] as? Int == before)
    }

    @Test("Files that no assembly has stay, and so do folders")
    func foreignFiles() throws {
        try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("a")]), to: out)
        try folder.write("mine", to: "deep/out/README.md")
        try folder.write("*", to: "deep/out/.gitignore")
        try folder.write("deeper", to: "deep/out/assets/x/y.txt")
        try folder.write("stray", to: "deep/out/stray.template.json")
        try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("b")]), to: out)
        #expect(
            folder.names(in: "deep/out") == ["README.md", "assets", "b.template.json", "manifest.json"])
        #expect(try folder.text("deep/out/.gitignore") == "*")
        #expect(try folder.text("deep/out/README.md") == "mine")
        #expect(try folder.text("deep/out/assets/x/y.txt") == "deeper")
    }

    @Test("With some stacks selected, the others keep their files and their entries")
    func selection() throws {
        let first = CloudAssembly(stacks: ["a", "b", "gone"].map { Assemblies.stack($0, "old", nested: ["n"]) })
        try AssemblyWriter().write(first, to: out)
        let second = CloudAssembly(stacks: [
            Assemblies.stack("b", "new", nested: ["m"]), Assemblies.stack("a", "new"), Assemblies.stack("c", "new"),
        ])
        let outcome = try AssemblyWriter().write(second, to: out, selecting: ["b"])
        #expect(
            outcome.changed == [
                "b-m.nested.template.json", "b-n.nested.template.json", "b.assets.json", "b.template.json",
                "manifest.json",
            ]
        )
        #expect(
            folder.names(in: "deep/out") == [
                "a-n.nested.template.json", "a.assets.json", "a.template.json", "b-m.nested.template.json",
                "b.assets.json", "b.template.json", "gone-n.nested.template.json", "gone.assets.json",
                "gone.template.json", "manifest.json",
            ]
        )
        #expect(try manifestStacks() == ["b.assets", "b", "a.assets", "a", "gone.assets", "gone"])
        #expect(try folder.text("deep/out/a.template.json").contains("old"))
        #expect(try folder.text("deep/out/b.template.json").contains("new"))
    }

    @Test("A stack that a selected one depends on is written along if the folder has none of it")
    func selectionOfDependencies() throws {
        let assembly = CloudAssembly(stacks: [
            Assemblies.stack("a"), Assemblies.stack("b", dependencies: ["a"]),
            Assemblies.stack("c", dependencies: ["b"]), Assemblies.stack("d"),
        ])
        try AssemblyWriter().write(assembly, to: out, selecting: ["c"])
        #expect(try manifestStacks() == ["a", "b", "c"])
    }

    @Test("A path that is a file is an error, and the file stays")
    func file() throws {
        try folder.write("text", to: "deep/out")
        let error = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("a")]), to: out)
        }
        #expect(
            error?.description
                == "\(out) is a file, an assembly is a folder\n  help: remove the file, or choose another folder"
        )
        #expect(try folder.text("deep/out") == "text")
        #expect(folder.names(in: "deep") == ["out"])
    }

    @Test("A folder with something else in it is an error, and stays")
    func foreignFolder() throws {
        try folder.write("text", to: "deep/out/thesis.txt")
        let error = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("a")]), to: out)
        }
        #expect(
            error?.description
                == "\(out) is not empty and has no manifest.json, so it is no assembly\n"
                + "  help: choose another folder, or empty it"
        )
        try folder.write(#"{"name": "My web app"}"#, to: "deep/out/manifest.json")
        let other = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("a")]), to: out)
        }
        #expect(other?.message == "\(out)/manifest.json is not the manifest of an assembly")
        #expect(folder.names(in: "deep/out") == ["manifest.json", "thesis.txt"])
    }

    @Test("An empty folder is written into, and so is one behind a link")
    func emptyFolderAndLink() throws {
        try FileManager.default.createDirectory(atPath: "\(folder.path)/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/link",
            withDestinationPath: "\(folder.path)/real"
        )
        let assembly = CloudAssembly(stacks: [Assemblies.stack("a")])
        try AssemblyWriter().write(assembly, to: "\(folder.path)/link/")
        #expect(folder.names(in: "real") == ["a.template.json", "manifest.json"])
        #expect(folder.names() == ["link", "real"])
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/link")
        #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    }

    @Test("A manifest that is no JSON is replaced when all stacks are written, and an error otherwise")
    func garbledManifest() throws {
        let assembly = CloudAssembly(stacks: [Assemblies.stack("a")])
        try AssemblyWriter().write(assembly, to: out)
        try folder.write("<<<<<<< HEAD\n{", to: "deep/out/manifest.json")
        let error = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(assembly, to: out, selecting: ["a"])
        }
        #expect(
            error?.description
                == "\(out)/manifest.json cannot be read, so that nothing can be added to it\n"
                + "  help: write all stacks once"
        )
        try AssemblyWriter().write(assembly, to: out)
        #expect(try manifestStacks() == ["a"])
    }

    @Test("A path below a file is an error that names the path and the reason")
    func belowFile() throws {
        try folder.write("text", to: "file")
        let error = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(CloudAssembly(stacks: []), to: "\(folder.path)/file/out")
        }
        #expect(
            error?.description
                == "cannot write the assembly \(folder.path)/file/out: Not a directory\n"
                + "  help: a part of the path is a file; choose another folder"
        )
    }

    @Test(
        "A folder that may not be written is an error that names the path and the reason",
        .enabled(if: getuid() != 0, "root may write everywhere")
    )
    func unwritable() throws {
        try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("a")]), to: out)
        let deep = "\(folder.path)/deep"
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: deep)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: deep) }
        let error = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("b")]), to: out)
        }
        #expect(
            error?.message.hasPrefix("cannot write the assembly \(out): cannot create the folder \(deep)/.out.tmp-")
                == true)
        #expect(error?.message.hasSuffix(": Permission denied") == true)
        #expect(error?.help == "write to a folder that you may change")
        #expect(folder.names(in: "deep/out") == ["a.template.json", "manifest.json"])
    }

    @Test("Leftovers of killed runs go with the next one, other files of like names stay")
    func leftovers() throws {
        try folder.write("half", to: "deep/.out.tmp-123/a.template.json")
        try folder.write("half", to: "deep/.other.tmp-123/a.template.json")
        try folder.write("mine", to: "deep/.out.tmp-notes")
        try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack("a")]), to: out)
        #expect(folder.names(in: "deep") == [".other.tmp-123", ".out.tmp-notes", "out"])
    }

    @Test("An old version that a killed run left without a name is restored before anything else")
    func recovery() throws {
        let writer = AssemblyWriter(canExchange: false)
        try writer.write(CloudAssembly(stacks: [Assemblies.stack("a"), Assemblies.stack("b")]), to: out)
        try FileManager.default.moveItem(atPath: out, toPath: "\(folder.path)/deep/.out.old-77")
        try writer.write(CloudAssembly(stacks: [Assemblies.stack("b", "new")]), to: out, selecting: ["b"])
        #expect(folder.names(in: "deep/out") == ["a.template.json", "b.template.json", "manifest.json"])
        #expect(folder.names(in: "deep") == ["out"])
    }
}
