import Foundation
import Strata
import Testing

@Suite("The hash of an asset")
struct AssetHashTests {
    private let folder: AssetFolder

    init() throws { folder = try AssetFolder() }

    private func writeHandler(to directory: String) throws {
        try folder.write("export const b = 1\n", to: "\(directory)/a/b.mjs")
        try folder.write("x", to: "\(directory)/a.mjs")
        try folder.write("#!/bin/sh\n", to: "\(directory)/run.sh", mode: 0o755)
        try folder.write("A", to: "\(directory)/A.txt")
    }

    @Test("It is the SHA-256 of mode, content and path of each file, in the order of the paths' bytes")
    func pinned() throws {
        try writeHandler(to: "handler")
        let (asset, texts) = folder.asset("handler")
        #expect(texts == [])
        #expect(asset.files == ["A.txt", "a.mjs", "a/b.mjs", "run.sh"])
        #expect(asset.packaging == .zip)
        // Computed with Python's hashlib.
        #expect(asset.hash == "c4f111c320eb2a08f24226c274631fc81003d828b73fcea53c7a60f1c8135a2e")
    }

    @Test("A file that is published as it is bears the SHA-256 of its content")
    func file() throws {
        try folder.write("page", to: "site/index.html")
        let (asset, texts) = folder.asset("site/index.html")
        #expect(texts == [])
        #expect(asset.files == ["index.html"])
        #expect(asset.packaging == .file)
        #expect(asset.hash == "3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274")
    }

    @Test("Times, the directory's name, empty directories and permissions of others do not count")
    func irrelevant() throws {
        try writeHandler(to: "one")
        try writeHandler(to: "two")
        try folder.setTime("two/a.mjs", 86_400)
        try folder.makeDirectory("two/empty")
        try folder.write("A", to: "two/A.txt", mode: 0o600)
        #expect(folder.asset("one").asset.hash == folder.asset("two").asset.hash)
        #expect(folder.asset("one").asset.hash == folder.asset("\(folder.path)/one").asset.hash)
    }

    @Test("Content, paths and whether a file may be executed do count")
    func relevant() throws {
        try folder.write("ab", to: "0/x")
        try folder.write("ac", to: "1/x")
        try folder.write("ab", to: "2/y")
        try folder.write("ab", to: "3/x", mode: 0o755)
        try folder.write("ab", to: "4/d/x")
        try folder.write("a", to: "5/x")
        try folder.write("b", to: "5/y")
        #expect(Set((0..<6).map { folder.asset("\($0)").asset.hash }).count == 6)
    }

    @Test("Files larger than a piece are read whole")
    func large() throws {
        try folder.write(String(repeating: "0123456789", count: 300_001), to: "a")
        try folder.write(String(repeating: "0123456789", count: 300_001) + "!", to: "b")
        let bytes = Array(String(repeating: "0123456789", count: 300_001).utf8)
        #expect(folder.asset("a").asset.hash == SHA256.hexDigest(of: bytes))
        #expect(folder.asset("b").asset.hash != folder.asset("a").asset.hash)
    }
}
