import CloudFormation
import DependencyGraph
import Foundation
import OrderedCollections
import TemplateSources
import Testing

@Suite("Templates from files and folders")
struct FolderTests {
    @Test(
        "one file is one stack, called as the file is",
        arguments: ["a.json", "a.yaml", "a.template", "a.template.json"])
    func file(name: String) throws {
        let folder = try SourceFolder([name: SourceFolder.template()])
        let loaded = try #require(try LoadedStacks.atPath("\(folder.path)/\(name)"))
        #expect(loaded.isOneFile)
        #expect(loaded.stacks.map(\.id) == ["a"])
        let sources = loaded.stacks[0].template.sources
        #expect(sources["Queue", in: .resources]?.location?.file == "\(folder.path)/\(name)")
        #expect(sources["Other", in: .resources] == nil)
        #expect(sources.location(of: ["Resources", "Queue", "Type"])?.column == 26)
    }

    @Test("a folder's templates are stacks, but those that others nest, and files that are none")
    func folder() throws {
        let folder = try SourceFolder([
            "b.yaml": "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n",
            "a.json": SourceFolder.nesting("\"./inner/c.yaml\""), "inner/c.yaml": SourceFolder.template("Deep"),
            "d.json": SourceFolder.nesting("\"e.json\""), "e.json": SourceFolder.template("Deeper"),
            "package.json": "{\"name\": \"x\"}", "list.json": "[1]", "README.md": "# no", ".hidden.json": "{",
        ])
        let loaded = try #require(try LoadedStacks.atPath(folder.path))
        #expect(loaded.stacks.map(\.id) == ["a", "b", "d"])
        #expect(loaded.stacks[0].template.nested["Inner"]?.template.resources.keys == ["Deep"])
        #expect(loaded.stacks[2].template.nested["Inner"]?.template.resources.keys == ["Deeper"])
        #expect(!loaded.isOneFile)
    }

    @Test("an assembly tells ids, names, environments, dependencies and published templates")
    func assembly() throws {
        let hash = String(repeating: "ab", count: 32)
        let folder = try SourceFolder([
            "manifest.json": """
            {"version": "36.0.0", "artifacts": {
              "Tree": {"type": "cdk:tree"},
              "one.assets": {"type": "cdk:asset-manifest", "properties": {"file": "one.assets.json"}},
              "one": {"type": "aws:cloudformation:stack", "environment": "aws://111122223333/eu-west-1",
                      "properties": {"templateFile": "one.template.json", "stackName": "prod-one"},
                      "dependencies": ["one.assets", "two"]},
              "two": {"type": "aws:cloudformation:stack", "environment": "aws://unknown-account/unknown-region",
                      "properties": {"templateFile": "two.template.json"}},
              "stage": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "assembly-stage"}}
            }}
            """,
            "one.assets.json": #"{"files": {"\#(hash)": {"source": {"path": "one-Inner.nested.template.json"}}}}"#,
            "one.template.json": SourceFolder.nesting(#"{"Fn::Sub": "https://s3/x/\#(hash).json"}"#),
            "one-Inner.nested.template.json": SourceFolder.template("Deep"),
            "two.template.json": SourceFolder.template(),
            "assembly-stage/manifest.json":
                #"{"version": "1", "artifacts": {"deep": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "deep.json"}}}}"#,
            "assembly-stage/deep.json": SourceFolder.template(),
        ])
        for path in [folder.path, folder.path + "/", folder.path + "/manifest.json"] {
            let stacks = try #require(try LoadedStacks.atPath(path)).stacks
            #expect(stacks.map(\.id) == ["deep", "one", "two"])
            #expect(stacks[1].name == "prod-one")
            #expect(stacks[1].account == "111122223333")
            #expect(stacks[1].region == "eu-west-1")
            #expect(stacks[1].declaredDependencies.map(\.stack) == ["two"])
            #expect(stacks[1].template.nested["Inner"]?.template.resources.keys == ["Deep"])
            #expect(stacks[2].account == nil && stacks[2].region == nil)
        }
    }

    @Test("an empty object is an empty template where it is named, and none in a folder")
    func emptyTemplate() throws {
        let folder = try SourceFolder(["a.json": "{}", "b.json": SourceFolder.template()])
        #expect(try LoadedStacks.atPath("\(folder.path)/a.json")?.stacks[0].template.template.resources.isEmpty == true)
        #expect(try LoadedStacks.atPath(folder.path)?.stacks.map(\.id) == ["b"])
    }

    @Test("nothing at a path is no error here, but nothing")
    func nothing() throws {
        #expect(try LoadedStacks.atPath("/nowhere/at/all") == nil)
    }

    @Test("a nested template that is missing is a warning")
    func missingNested() throws {
        let folder = try SourceFolder(["a.json": SourceFolder.nesting("\"gone.yaml\"")])
        let loaded = try #require(try LoadedStacks.atPath(folder.path))
        #expect(loaded.findings.map(\.ruleID) == ["diff/nested-template-missing"])
        #expect(loaded.stacks[0].template.nested.isEmpty)
    }
}

@Suite("What is no template")
struct BadSourceTests {
    @Test("two files of one name are an error that names both")
    func twice() throws {
        let folder = try SourceFolder(["a.json": SourceFolder.template(), "a.yaml": SourceFolder.template()])
        let error = try #require(folder.error())
        #expect(error.message.hasPrefix("two stacks are called 'a': '"))
        #expect(error.message.contains("a.json") && error.message.contains("a.yaml"))
    }

    @Test("a folder without templates says where assemblies are")
    func empty() throws {
        let folder = try SourceFolder()
        #expect(folder.error()?.message == "there is no template in the folder '\(folder.path)'")
        #expect(folder.error()?.help?.contains(".yaml") == true)
        try folder.write(#"{"version": "1", "artifacts": {}}"#, to: "dev/manifest.json")
        #expect(folder.error()?.help == "assemblies are in '\(folder.path)/dev'")
    }

    @Test("what is not a template is an error with the file")
    func notATemplate() throws {
        let folder = try SourceFolder([
            "a.json": "{\"a\": 1}", "b.json": "{", "c.json": "[]", "d.yaml": "a: [", "e.json": "",
        ])
        #expect(folder.error("a.json")?.message.contains("is not a template: it has no section Resources") == true)
        for name in ["b.json", "c.json", "d.yaml", "e.json"] {
            #expect(folder.error(name)?.message.contains("\(name):1:") == true)
        }
    }

    @Test("huge files, folders in their place and loops of links are errors")
    func hostile() throws {
        let folder = try SourceFolder(["sub/a.json": SourceFolder.template()])
        let huge = folder.url.appendingPathComponent("huge.json")
        _ = FileManager.default.createFile(atPath: huge.path, contents: nil)
        let handle = try FileHandle(forWritingTo: huge)
        try handle.truncate(atOffset: 50_000_000)
        try handle.close()
        #expect(folder.error("huge.json")?.message.contains("has 50000000 bytes") == true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/loop.json", withDestinationPath: folder.path + "/loop.json")
        #expect(folder.error("loop.json")?.message.hasPrefix("could not look at") == true)
        if FileManager.default.fileExists(atPath: "/dev/zero") {
            do throws(TemplateSourceError) {
                _ = try LoadedStacks.atPath("/dev/zero")
                Issue.record("an endless file was read")
            } catch {
                #expect(error.message.contains("too many bytes"))
            }
        }
    }

    @Test("stacks that nest each other are an error, not an endless run")
    func cycle() throws {
        let folder = try SourceFolder([
            "a.json": SourceFolder.nesting("\"b.json\""), "b.json": SourceFolder.nesting("\"./a.json\""),
        ])
        #expect(folder.error("a.json")?.message.contains("which nests it in turn") == true)
    }

    @Test("a broken assembly is an error")
    func assembly() throws {
        let folder = try SourceFolder([
            "manifest.json":
                #"{"version": "1", "artifacts": {"a": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "gone.json"}}}}"#
        ])
        #expect(folder.error()?.message == "the template '\(folder.path)/gone.json' of stack 'a' is missing")
        try folder.write("{", to: "manifest.json")
        #expect(folder.error()?.help == "the assembly is broken; synthesize it anew")
    }

    @Test("a place is a path, a revision or what is deployed")
    func origins() throws {
        #expect(try TemplateOrigin("a/b") == .path("a/b"))
        #expect(try TemplateOrigin("deployed") == .deployed)
        #expect(try TemplateOrigin("git:main") == .git(revision: "main", path: nil))
        #expect(try TemplateOrigin("git:main:a:b") == .git(revision: "main", path: "a:b"))
        #expect(try TemplateOrigin("git:main:") == .git(revision: "main", path: "."))
        for bad in ["", "git:", "git::x", "git:--upload-pack=x", "git:-h", "a\0b"] {
            #expect(throws: TemplateSourceError.self) { try TemplateOrigin(bad) }
        }
    }
}
