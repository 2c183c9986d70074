import CloudFormation
import Foundation
import OrderedCollections
import Testing

@Suite("A run that ends early", .serialized)
struct KilledRunTests {
    private let folder: TemporaryFolder
    private var out: String { "\(folder.path)/out" }

    init() throws { folder = try TemporaryFolder() }

    /// The helper, which the build puts beside the tests.
    private static var helper: URL {
        let name = "assembly-write-loop"
        #if os(macOS)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent().appendingPathComponent(name)
            }
        #endif
        let tests =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name)
    }

    private func start(stacks: Int, bytes: Int) throws -> SpawnedProcess {
        try SpawnedProcess([Self.helper.path, out, "\(stacks)", "\(bytes)"])
    }

    /// The version that the folder holds; nothing but one whole version is accepted.
    private func wholeVersion() throws -> String {
        let manifest = try TemplateValue(json: folder.text("out/manifest.json"))
        let artifacts = try #require(manifest["artifacts"]?.objectValue)
        var versions: Set<String> = []
        var files = ["manifest.json"]
        for (_, artifact) in artifacts {
            let file = try #require(artifact["properties"]?["templateFile"]?.stringValue)
            let template = try TemplateValue(json: folder.text("out/\(file)"))
            let version = try #require(template["Description"]?.stringValue)
            #expect(
                artifact["properties"]?["stackName"]?.stringValue == version.replacingOccurrences(of: " ", with: "-"))
            versions.insert(version)
            files.append(file)
        }
        #expect(folder.names(in: "out") == files.sorted())
        #expect(versions.count == 1)
        return try #require(versions.first)
    }

    @Test("A run that is killed at any point leaves one whole version, and its leftovers go with the next run")
    func killed() throws {
        var generator = SystemIndependentGenerator(state: 42)
        var seen: [String: Int] = [:]
        var leftovers = 0
        for _ in 0..<110 {
            let process = try start(stacks: 12, bytes: 40_000)
            process.waitForOutput()
            usleep(UInt32.random(in: 0..<20_000, using: &generator))
            process.kill()
            if folder.names().count > 1 { leftovers += 1 }
            seen[try wholeVersion(), default: 0] += 1
        }
        // Else the kills all fell between two writings, and the test would tell nothing.
        #expect(leftovers > 10)
        #expect(seen.count == 3)
        let process = try start(stacks: 1, bytes: 10)
        process.waitForOutput()
        process.kill()
        #expect(folder.names().filter { $0 != ".out.tmp-\(process.id)" } == ["out"])
    }

    @Test("A first run that is killed leaves a whole version or none")
    func killedFirst() throws {
        var generator = SystemIndependentGenerator(state: 43)
        var none = 0
        for _ in 0..<40 {
            try? FileManager.default.removeItem(atPath: out)
            let process = try start(stacks: 30, bytes: 40_000)
            usleep(UInt32.random(in: 0..<30_000, using: &generator))
            process.kill()
            if FileManager.default.fileExists(atPath: out) { _ = try wholeVersion() } else { none += 1 }
        }
        #expect(none > 0)
    }

    @Test("Two runs that write into one folder at once leave one whole version")
    func concurrent() throws {
        let runs = try (0..<3).map { _ in try start(stacks: 5, bytes: 1_000) }
        for run in runs { run.waitForOutput() }
        usleep(200_000)
        for run in runs { #expect(run.kill(), "the run ended by itself") }
        _ = try wholeVersion()
    }

    @Test("A run that finds no room says so, and leaves the old version")
    func noRoom() throws {
        let first = try start(stacks: 2, bytes: 10)
        first.waitForOutput()
        first.kill()
        let version = try wholeVersion()

        // A limit on the size of files stands in for a full disk: both fail in the middle of a file.
        let limited = "ulimit -f 16; exec \"$0\" \"$1\" 3 100000"
        let process = try SpawnedProcess(["/bin/sh", "-c", limited, Self.helper.path, out])
        let text = process.readAll()
        #expect(process.wait() == 1)
        #expect(text.hasPrefix("cannot write the assembly \(out): cannot write \(folder.path)/.out.tmp-"))
        #expect(text.hasSuffix("/Stack0.template.json: File too large\n"))
        #expect(try wholeVersion() == version)
        #expect(folder.names() == ["out"])
    }
}

/// A random source that gives the same values everywhere (a linear congruential generator).
private struct SystemIndependentGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}
