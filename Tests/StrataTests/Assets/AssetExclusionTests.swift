import Strata
import Testing

@Suite("What assets leave out")
struct AssetExclusionTests {
    private let folder: AssetFolder

    init() throws {
        folder = try AssetFolder()
        let names = [
            "index.mjs", "index.test.mjs", "lib/a.mjs", "lib/a.test.mjs", "lib/docs/x.md", "docs/y.md", "docs/keep.md",
            "build/out", "lib/build", "[x].mjs", "é.txt",
        ]
        for name in names { try folder.write(name, to: "code/\(name)") }
    }

    private static let cases: [(patterns: [String], left: [String])] = [
        (["*.test.mjs"], ["index.test.mjs", "lib/a.test.mjs"]),
        (["/*.test.mjs"], ["index.test.mjs"]),
        (["docs"], ["docs/keep.md", "docs/y.md", "lib/docs/x.md"]),
        (["/docs"], ["docs/keep.md", "docs/y.md"]),
        (["lib/docs"], ["lib/docs/x.md"]),
        (["build/"], ["build/out"]),
        (["build"], ["build/out", "lib/build"]),
        (["docs/*", "!keep.md"], ["docs/y.md"]),
        (["/docs/", "!docs/keep.md"], ["docs/keep.md", "docs/y.md"]),
        (["**/*.md"], ["docs/keep.md", "docs/y.md", "lib/docs/x.md"]),
        (["lib/**"], ["lib/a.mjs", "lib/a.test.mjs", "lib/build", "lib/docs/x.md"]),
        (["lib/**/x.md"], ["lib/docs/x.md"]),
        (["**/docs/x.md"], ["lib/docs/x.md"]),
        (["lib*x.md", "lib?a.mjs", "lib[/]a.mjs"], []),
        (["?.mjs"], ["lib/a.mjs"]),
        (["[a-c].mjs"], ["lib/a.mjs"]),
        (["[!a-c].mjs"], []),
        (["\\[x\\].mjs"], ["[x].mjs"]),
        (["[[]x[]].mjs"], ["[x].mjs"]),
        (["index.[a-z.]*"], ["index.mjs", "index.test.mjs"]),
        (["é.txt"], ["é.txt"]),
        (["# docs", "", "!", "/"], []),
    ]

    @Test("Patterns mean what they mean in a .gitignore", arguments: cases.indices)
    func patterns(index: Int) {
        let (patterns, left) = Self.cases[index]
        let all = Set(folder.asset("code").asset.files)
        let (asset, texts) = folder.asset("code", exclude: patterns)
        #expect(texts == [])
        #expect(all.subtracting(asset.files).sorted() == left.sorted())
    }

    @Test("What Git, macOS and Python leave behind is left out, unless it is taken back in")
    func defaults() throws {
        try folder.write("x", to: "clean/a.py")
        let hash = folder.asset("clean").asset.hash
        try folder.write("x", to: "clean/.git/HEAD")
        try folder.write("x", to: "clean/lib/.DS_Store")
        try folder.write("x", to: "clean/__pycache__/a.pyc")
        #expect(folder.asset("clean").asset.hash == hash)
        #expect(folder.asset("clean", exclude: ["!__pycache__/"]).asset.files == ["__pycache__/a.pyc", "a.py"])
    }
}
