import AssetFiles
import StrataTesting
import Testing

@testable import Strata

@Suite("Symbolic links in assets")
struct AssetLinkTests {
    private let folder: AssetFolder

    init() throws {
        folder = try AssetFolder()
        try folder.write("x", to: "root/code/a.mjs")
        try folder.write("y", to: "root/shared/b.mjs")
        try folder.write("z", to: "outside/c.mjs")
    }

    private func asset(exclude: [String] = []) -> (asset: Asset, texts: [String]) {
        let app = App(root: "\(folder.path)/root")
        let stack = Stack("stack", in: app)
        Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        let asset = Asset("Code", in: stack, path: "code", exclude: exclude)
        return (asset, TestApp(app).texts)
    }

    @Test("Links within the asset and within the app's root are followed; the asset is that of copies")
    func followed() throws {
        try folder.link("root/code/same.mjs", to: "a.mjs")
        try folder.link("root/code/lib", to: "../shared")
        let (linked, texts) = asset()
        #expect(texts == [])
        #expect(linked.files == ["a.mjs", "lib/b.mjs", "same.mjs"])
        try folder.write("x", to: "copy/a.mjs")
        try folder.write("x", to: "copy/same.mjs")
        try folder.write("y", to: "copy/lib/b.mjs")
        #expect(folder.asset("copy").asset.hash == linked.hash)
    }

    @Test("Links out of both are reported, unless they are excluded")
    func outside() throws {
        try folder.link("root/code/c.mjs", to: "../../outside/c.mjs")
        try folder.link("root/code/dir", to: "\(folder.path)/outside")
        let text = { (name: String, target: String) in
            "error: asset 'stack/Code': '\(name)' in 'code' is a link to '\(target)', outside of the asset and of the "
                + "app's root [asset/link-outside] help: copy what it leads to into the directory, or exclude it"
        }
        #expect(
            asset().texts == [text("c.mjs", "../../outside/c.mjs"), text("dir", "\(folder.path)/outside")]
        )
        #expect(asset(exclude: ["c.mjs", "dir/"]).texts == [])
    }

    @Test("A directory beside the root whose name begins like the root's is outside")
    func sibling() throws {
        try folder.write("z", to: "root-of-others/d")
        try folder.link("root/code/d", to: "../../root-of-others/d")
        #expect(asset().texts.count == 1)
    }

    @Test("Links in circles end, and are reported")
    func cycles() throws {
        try folder.link("root/code/self", to: "self")
        try folder.link("root/code/up", to: ".")
        try folder.write("x", to: "root/code/deep/er/x")
        try folder.link("root/code/deep/er/back", to: "../../deep")
        let text = { (name: String, target: String) in
            "error: asset 'stack/Code': '\(name)' in 'code' is a link to '\(target)', which leads back to where it stands "
                + "[asset/link-cycle] help: remove the link, or exclude it"
        }
        #expect(
            asset().texts == [text("deep/er/back", "../../deep"), text("self", "self"), text("up", ".")]
        )
        #expect(asset(exclude: ["back", "self", "up"]).texts == [])
    }

    @Test("A link to nothing is reported, unless it is excluded")
    func broken() throws {
        try folder.link("root/code/gone", to: "nowhere")
        #expect(
            asset().texts == [
                "error: asset 'stack/Code': 'gone' in 'code' is a link to 'nowhere', where nothing is "
                    + "[asset/broken-link] help: make the link lead to a file, or exclude it"
            ]
        )
        #expect(asset(exclude: ["gone"]).texts == [])
    }

    @Test("Links that multiply directories end at a limit")
    func multiplied() throws {
        for level in 0..<20 {
            try folder.makeDirectory("root/code/l\(level)")
            for side in ["a", "b"] { try folder.link("root/code/l\(level)/\(side)", to: "../l\(level + 1)") }
        }
        try folder.write("x", to: "root/code/l20/x")
        let tree = FileTree(
            of: "\(folder.path)/root/code", linksWithin: folder.path, excluding: ExcludeRules([]), maximumCount: 1_000
        )
        #expect(tree.problems.map(\.kind) == [.tooMany(maximum: 1_000)])
        let node = Stack("stack", in: App()).node
        let store = AssetStore(root: ".", mode: .published)
        #expect(
            tree.problems.map { AssetFindings.finding($0, of: "code", in: store, at: node).message } == [
                "asset 'stack': there are more than 1000 files and directories in "
                    + "'\(tree.problems.first?.path ?? "")' in 'code'"
            ]
        )
    }
}
