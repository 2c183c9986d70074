import AssetFiles
import Foundation
import Testing

@testable import AssetFiles

@Suite("Files are hashed once")
struct FileHashesTests {
    private let folder: AssetFolder
    private let cache: String

    /// What a store of hashes reads.
    private final class Log {
        var events: [FileHashes.Progress] = []
        var paths: [String] { events.compactMap { if case .reads(let path, _) = $0 { path } else { nil } } }
    }

    init() throws {
        folder = try AssetFolder()
        cache = "\(folder.path)/cache"
        try folder.write("alpha", to: "code/a")
        try folder.write("beta", to: "code/b")
    }

    private func hashes(cached: Bool = false) -> (hashes: FileHashes, log: Log) {
        let log = Log()
        return (
            FileHashes(cache: cached ? FileHashCache(path: cache) : nil) { log.events.append($0) }, log
        )
    }

    private func files(_ path: String = "code") -> [FileTree.File] {
        FileTree(of: "\(folder.path)/\(path)", linksWithin: folder.path, excluding: ExcludeRules([])).files
    }

    private func settle() { Thread.sleep(forTimeInterval: 0.15) }

    private static let alpha = "8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8"
    private static let beta = "f44e64e75f3948e9f73f8dfa94721c4ce8cbb4f265c4790c702b2d41cfbf2753"

    @Test("In a run a file is read once, whatever path leads to it")
    func once() throws {
        try FileManager.default.linkItem(atPath: "\(folder.path)/code/a", toPath: "\(folder.path)/again")
        let (hashes, log) = hashes()
        #expect(try hashes.digests(of: files()).map(\.hash) == [Self.alpha, Self.beta])
        #expect(try hashes.digests(of: files()).map(\.hash) == [Self.alpha, Self.beta])
        #expect(try hashes.digests(of: files("again")).map(\.hash) == [Self.alpha])
        #expect(log.paths == ["\(folder.path)/code/a", "\(folder.path)/code/b"])
        #expect(log.events.first == .begins(byteCount: 9))
        #expect(log.events.last == .ends)
    }

    @Test("The next run reads nothing that the cache knows")
    func nextRun() throws {
        settle()
        let first = hashes(cached: true)
        _ = try first.hashes.digests(of: files())
        first.hashes.save()
        try folder.write("gamma", to: "code/c")
        let second = hashes(cached: true)
        let digests = try second.hashes.digests(of: files())
        #expect(digests.map(\.hash).prefix(2) == [Self.alpha, Self.beta])
        #expect(second.log.paths == ["\(folder.path)/code/c"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["cache", "code"])
    }

    @Test("A file of the same size and time with other content is read again")
    func sameTime() throws {
        try folder.setTime("code/a", 86_400)
        settle()
        let first = hashes(cached: true)
        _ = try first.hashes.digests(of: files())
        first.hashes.save()
        try Data("ALPHA".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/code/a"))
        try folder.setTime("code/a", 86_400)
        let second = hashes(cached: true)
        #expect(try second.hashes.digests(of: files())[0].hash != Self.alpha)
        #expect(second.log.paths == ["\(folder.path)/code/a"])
    }

    @Test("What was written a moment ago is not kept, since a change in the same moment would not show")
    func racy() throws {
        let first = hashes(cached: true)
        try folder.write("gamma", to: "code/c")
        let digests = try first.hashes.digests(of: files("code/c"))
        #expect(digests.map(\.stamp) == [nil])
        first.hashes.save()
        let second = hashes(cached: true)
        _ = try second.hashes.digests(of: files("code/c"))
        #expect(second.log.paths == ["\(folder.path)/code/c"])
    }

    @Test("Where a file system counts whole seconds, two of them must have gone by")
    func coarse() {
        func stamp(_ changed: Int64) -> FileStamp {
            FileStamp(device: 1, number: 1, size: 1, modified: 0, changed: changed)
        }
        #expect(!stamp(5_000_000_000).isSettled(at: 6_999_999_999))
        #expect(stamp(5_000_000_000).isSettled(at: 7_000_000_000))
        #expect(!stamp(5_000_000_001).isSettled(at: 5_099_999_999))
        #expect(stamp(5_000_000_001).isSettled(at: 5_100_000_001))
        // A clock that was set back: what changed in the future is read again.
        #expect(!stamp(9_000_000_001).isSettled(at: 5_000_000_000))
    }

    @Test("A cache that is broken counts as none, and is written anew")
    func broken() throws {
        settle()
        let first = hashes(cached: true)
        _ = try first.hashes.digests(of: files())
        first.hashes.save()
        let whole = try Data(contentsOf: URL(fileURLWithPath: cache))
        var flipped = whole
        flipped[whole.count - 100] ^= 1
        for content in [flipped, whole.dropLast(), Data(), whole.prefix(22), Data("no cache\n".utf8), whole + whole] {
            try Data(content).write(to: URL(fileURLWithPath: cache))
            let next = hashes(cached: true)
            #expect(try next.hashes.digests(of: files()).map(\.hash) == [Self.alpha, Self.beta])
            #expect(next.log.paths.count == 2)
            next.hashes.save()
            #expect(try Data(contentsOf: URL(fileURLWithPath: cache)).count == whole.count)
        }
    }

    @Test("Where the cache cannot be written, the hashes are the same")
    func unwritable() throws {
        settle()
        try folder.makeDirectory("cache")
        let (hashes, _) = hashes(cached: true)
        #expect(try hashes.digests(of: files()).map(\.hash) == [Self.alpha, Self.beta])
        hashes.save()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["cache", "code"])
    }

    @Test("Runs that hash other files keep what the cache has, up to a number of files")
    func growth() throws {
        settle()
        for (path, maximum, kept) in [("code/a", 2, 1), ("code/b", 2, 2), ("code", 1, 2)] {
            if path == "code" { try folder.write("gamma", to: "code/c") }
            settle()
            let hashes = FileHashes(cache: FileHashCache(path: cache, maximumCount: maximum))
            _ = try hashes.digests(of: files(path))
            hashes.save()
            let next = self.hashes(cached: true)
            _ = try next.hashes.digests(of: files())
            #expect(files().count - next.log.paths.count == (path == "code" ? 1 : kept))
        }
    }

    @Test("A package has a cache in its .build, and nothing else has one")
    func place() throws {
        try folder.write("", to: "package/Package.swift")
        try folder.makeDirectory("package/Sources/App")
        #expect(FileHashCache.ofPackage(around: "\(folder.path)/package/Sources/App") == nil)
        try folder.makeDirectory("package/.build")
        let cache = try #require(FileHashCache.ofPackage(around: "\(folder.path)/package/Sources/App"))
        settle()
        let hashes = FileHashes(cache: cache)
        _ = try hashes.digests(of: files())
        hashes.save()
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/package/.build/strata-asset-hashes"))
        #expect(FileHashCache.ofPackage(around: "\(folder.path)/code") == nil)
        #expect(FileHashCache.ofPackage(around: "\(folder.path)/nowhere") == nil)
    }
}
