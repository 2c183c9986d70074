import CloudAssembly
import CloudFormation
import Foundation
import Hashes
import OrderedCollections
import Testing

@Suite("Staging assets into an assembly")
struct AssetStagingTests {
    private let folder: TemporaryFolder
    private var out: String { "\(folder.path)/out" }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("export const a = 1", to: "source/index.mjs")
        try folder.write("#!/bin/sh", to: "source/bin/run.sh")
        try folder.write("<html>", to: "page.html")
    }

    private static func hash(_ digit: Character) -> String { String(repeating: digit, count: 64) }

    /// A directory asset with a hash made of one digit.
    private func directory(_ digit: Character) -> AssemblyAsset {
        AssemblyAsset(
            hash: Self.hash(digit), packaging: .zip, name: "asset.\(Self.hash(digit))",
            objectKey: "\(Self.hash(digit)).zip",
            files: [
                .init(path: "bin/run.sh", source: "\(folder.path)/source/bin/run.sh", isExecutable: true),
                .init(path: "index.mjs", source: "\(folder.path)/source/index.mjs"),
            ]
        )
    }

    private func page(_ digit: Character) -> AssemblyAsset {
        AssemblyAsset(
            hash: Self.hash(digit), packaging: .file, name: "asset.\(Self.hash(digit)).html",
            objectKey: "\(Self.hash(digit)).html", files: [.init(path: "page.html", source: "\(folder.path)/page.html")]
        )
    }

    private func stack(_ id: String, _ assets: [AssemblyAsset], region: String? = nil) -> AssemblyStack {
        AssemblyStack(id: id, template: Assemblies.template("text"), assets: assets, region: region)
    }

    private var assetNames: [String] { folder.names(in: "out").filter { $0.hasPrefix("asset.") } }

    private func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(out)/\(name)")
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test("Directories and files are copied under their hashes, and may be executed as before")
    func copies() throws {
        let outcome = try AssemblyWriter().write(
            CloudAssembly(stacks: [stack("a", [directory("1"), page("2")])]), to: out
        )
        let (code, html) = ("asset.\(Self.hash("1"))", "asset.\(Self.hash("2")).html")
        #expect(outcome.staged == [code, html])
        #expect(outcome.changed == ["a.assets.json", "a.template.json", "manifest.json"])
        #expect(assetNames == [code, html])
        #expect(try folder.text("out/\(code)/index.mjs") == "export const a = 1")
        #expect(try folder.text("out/\(code)/bin/run.sh") == "#!/bin/sh")
        #expect(try folder.text("out/\(html)") == "<html>")
        #expect(try mode("\(code)/bin/run.sh") & 0o100 != 0)
        #expect(try mode("\(code)/index.mjs") & 0o111 == 0)
        #expect(folder.names() == ["out", "page.html", "source"])
    }

    @Test("The asset manifest says what is zipped and what is not, as the AWS CDK's publishing reads it")
    func manifest() throws {
        try AssemblyWriter().write(
            CloudAssembly(stacks: [stack("a", [directory("1"), page("2")], region: "eu-west-1")]), to: out
        )
        let destination = { (key: String) -> TemplateValue in
            [
                "current_account-eu-west-1": [
                    "bucketName": "cdk-hnb659fds-assets-${AWS::AccountId}-eu-west-1", "objectKey": .string(key),
                    "region": "eu-west-1",
                ]
            ]
        }
        let manifest: TemplateValue = [
            "version": "36.0.0",
            "files": .object([
                Self.hash("1"): [
                    "source": ["path": .string("asset.\(Self.hash("1"))"), "packaging": "zip"],
                    "destinations": destination("\(Self.hash("1")).zip"),
                ],
                Self.hash("2"): [
                    "source": ["path": .string("asset.\(Self.hash("2")).html"), "packaging": "file"],
                    "destinations": destination("\(Self.hash("2")).html"),
                ],
            ]),
            "dockerImages": [:],
        ]
        #expect(try TemplateValue(json: folder.text("out/a.assets.json")) == manifest)
        let entries = try TemplateValue(json: folder.text("out/manifest.json"))["artifacts"]
        #expect(entries?["a.assets"]?["type"] == "cdk:asset-manifest")
        #expect(entries?["a"]?["dependencies"] == ["a.assets"])
    }

    @Test("An image is listed with how it is built; its directory is staged once, also if it is published too")
    func image() throws {
        var image = directory("1")
        image.image = AssemblyImage(
            tag: "tag", dockerfile: "Dockerfile.arm", target: "run", platform: "linux/arm64",
            arguments: ["VERSION": "2"]
        )
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", [image, directory("1")])]), to: out)
        let manifest = try TemplateValue(json: folder.text("out/a.assets.json"))
        #expect(
            manifest["dockerImages"] == [
                "tag": [
                    "source": [
                        "directory": .string("asset.\(Self.hash("1"))"), "dockerFile": "Dockerfile.arm",
                        "dockerBuildTarget": "run", "platform": "linux/arm64", "dockerBuildArgs": ["VERSION": "2"],
                    ],
                    "destinations": [
                        "current_account-current_region": [
                            "repositoryName": "cdk-hnb659fds-container-assets-${AWS::AccountId}-${AWS::Region}",
                            "imageTag": "tag",
                        ]
                    ],
                ]
            ]
        )
        #expect(manifest["files"]?.objectValue?.count == 1)
        #expect(assetNames == ["asset.\(Self.hash("1"))"])
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", [])]), to: out, selecting: ["a"])
        #expect(assetNames == [])
    }

    @Test("What is staged already is not copied again, and stays when a template changes")
    func copiedOnce() throws {
        var assembly = CloudAssembly(stacks: [stack("a", [directory("1")])])
        try AssemblyWriter().write(assembly, to: out)
        // Another content under the same hash cannot be; it shows here that nothing was copied.
        try folder.write("changed", to: "source/index.mjs")
        #expect(try AssemblyWriter().write(assembly, to: out).staged == [])
        assembly.stacks[0].template = Assemblies.template("other")
        let outcome = try AssemblyWriter().write(assembly, to: out)
        #expect(outcome.staged == [])
        #expect(outcome.changed == ["a.template.json"])
        #expect(try folder.text("out/asset.\(Self.hash("1"))/index.mjs") == "export const a = 1")
        #expect(try folder.text("out/asset.\(Self.hash("1"))/bin/run.sh") == "#!/bin/sh")
    }

    @Test("What is not staged any more, as in a clone of the repository, is copied anew")
    func restored() throws {
        let assembly = CloudAssembly(stacks: [stack("a", [directory("1")])])
        try AssemblyWriter().write(assembly, to: out)
        try FileManager.default.removeItem(atPath: "\(out)/asset.\(Self.hash("1"))")
        let outcome = try AssemblyWriter().write(assembly, to: out)
        #expect(outcome.changed == [])
        #expect(outcome.staged == ["asset.\(Self.hash("1"))"])
        #expect(assetNames.count == 1)
    }

    @Test("Assets that no stack needs any more go when all stacks are written; files of the user stay")
    func stale() throws {
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", [directory("1"), page("2")])]), to: out)
        try folder.write("mine", to: "out/asset.notes.txt")
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", [page("3")])]), to: out)
        #expect(assetNames == ["asset.\(Self.hash("3")).html", "asset.notes.txt"])
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", [])]), to: out)
        #expect(assetNames == ["asset.notes.txt"])
        #expect(!folder.names(in: "out").contains("a.assets.json"))
    }

    @Test("Writing one stack keeps the assets of the others, also those that they share with it")
    func selection() throws {
        try AssemblyWriter().write(
            CloudAssembly(stacks: [
                stack("a", [directory("1"), directory("2")]), stack("b", [directory("2"), page("3")]),
            ]),
            to: out
        )
        try AssemblyWriter().write(
            CloudAssembly(stacks: [stack("a", [directory("4")]), stack("b", [])]), to: out, selecting: ["a"]
        )
        #expect(assetNames == ["2", "3.html", "4"].map { "asset.\(Self.hash($0.first ?? "0"))\($0.dropFirst())" })
        #expect(try folder.text("out/b.assets.json").contains(Self.hash("2")))
    }

    @Test("A comparison looks at the asset manifest, not at what is staged")
    func comparison() throws {
        let assembly = CloudAssembly(stacks: [stack("a", [directory("1")])])
        try AssemblyWriter().write(assembly, to: out)
        try FileManager.default.removeItem(atPath: "\(out)/asset.\(Self.hash("1"))")
        #expect(try AssemblyComparison(assembly, with: out).isUpToDate)
        let changed = CloudAssembly(stacks: [stack("a", [directory("2")])])
        #expect(try AssemblyComparison(changed, with: out).different.map(\.file) == ["a.assets.json"])
        #expect(try AssemblyComparison(CloudAssembly(stacks: [stack("a", [])]), with: out).extra == ["a.assets.json"])
    }

    @Test("A file that is gone before it is copied is an error, and the old assembly stays")
    func gone() throws {
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", [])]), to: out)
        let before = folder.names(in: "out")
        try FileManager.default.removeItem(atPath: "\(folder.path)/page.html")
        let error = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", [page("2")])]), to: out)
        }
        #expect(
            error?.message
                == "cannot write the assembly \(out): cannot read \(folder.path)/page.html: No such file or directory"
        )
        #expect(folder.names(in: "out") == before)
        #expect(folder.names() == ["out", "source"])
    }

    @Test(
        "A file that changed since it got its name is an error that names it; what was there stays", arguments: [1, 2])
    func changed(file: Int) throws {
        func assets() -> [AssemblyAsset] {
            var (code, html) = (directory("1"), page("2"))
            code.files[0].hash = SHA256.hexDigest(of: Array("#!/bin/sh".utf8))
            html.files[0].hash = SHA256.hexDigest(of: Array("<html>".utf8))
            return [code, html]
        }
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", [page("3")])]), to: out)
        let before = try folder.names(in: "out").map { try folder.text("out/\($0)") }
        let name = file == 1 ? "source/bin/run.sh" : "page.html"
        try folder.write("changed", to: name)
        let error = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", assets())]), to: out)
        }
        let was = SHA256.hexDigest(of: Array((file == 1 ? "#!/bin/sh" : "<html>").utf8))
        #expect(
            error?.description
                == "\(folder.path)/\(name) changed while the assembly was made: its SHA-256 was \(was), now it is "
                + "\(SHA256.hexDigest(of: Array("changed".utf8)))\n  help: run again once nothing writes to it; the "
                + "assembly that was there is untouched"
        )
        #expect(try folder.names(in: "out").map { try folder.text("out/\($0)") } == before)
        #expect(folder.names() == ["out", "page.html", "source"])
        try folder.write(file == 1 ? "#!/bin/sh" : "<html>", to: name)
        let outcome = try AssemblyWriter().write(CloudAssembly(stacks: [stack("a", assets())]), to: out)
        #expect(outcome.staged.count == 2)
    }
}
