import Foundation
import Strata
import TestSupport
import Testing

@Suite("Hashes")
struct HashTests {
    @Test(
        "MD5 gives the digests of RFC 1321",
        arguments: [
            ("", "d41d8cd98f00b204e9800998ecf8427e"), ("a", "0cc175b9c0f1b6a831c399e269772661"),
            ("abc", "900150983cd24fb0d6963f7d28e17f72"), ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
            ("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"),
            (
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
                "d174ab98d277d9f5a5611c2c9f419d9f"
            ),
            (
                "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
                "57edf4a22be3c955ac49da2e2107b67a"
            ),
        ])
    func md5(message: String, digest: String) {
        #expect(MD5.hexDigest(of: Array(message.utf8)) == digest)
    }

    @Test(
        "SHA-256 gives the digests of NIST's examples",
        arguments: [
            ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
            ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ])
    func sha256(message: String, repetitions: Int, digest: String) {
        #expect(SHA256.hexDigest(of: Array(String(repeating: message, count: repetitions).utf8)) == digest)
    }

    @Test("SHA-256 does not depend on how a message is cut into pieces", arguments: 0..<50 as Range<UInt64>)
    func pieces(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let message = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
        }
        var hash = SHA256()
        var rest = message[...]
        while !rest.isEmpty {
            let count = Int.random(in: 0...130, using: &random)
            hash.update(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        #expect(hash.finalize() == SHA256.hexDigest(of: message))
    }

    private static func areThere(_ tools: String...) -> Bool {
        tools.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
    }

    private func output(of tool: String, on files: [String]) throws -> [String] {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
        process.arguments = files
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    }

    @Test(
        "Both agree with md5sum and sha256sum on random messages of every length around the blocks' borders",
        .enabled(if: areThere("md5sum", "sha256sum"), "md5sum and sha256sum are not installed"))
    func tools() throws {
        var random = SeededGenerator(seed: 1_321)
        let folder = FileManager.default.temporaryDirectory.appending(path: "strata-hashes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var messages: [[UInt8]] = []
        var files: [String] = []
        for length in Array(0...200) + [1_000, 4_096, 65_537] {
            let message = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let file = folder.appending(path: "\(length)")
            try Data(message).write(to: file)
            messages.append(message)
            files.append(file.path)
        }
        #expect(try output(of: "md5sum", on: files) == messages.map(MD5.hexDigest))
        #expect(try output(of: "sha256sum", on: files) == messages.map(SHA256.hexDigest))
    }
}
