import Foundation
import Hashes
import TestSupport
import Testing

@Suite("SHA-256 with and without the processor's own instructions")
struct SHA256PathTests {
    private func digest(_ message: [UInt8], isPortable: Bool, pieces: [Int] = []) -> String {
        var hash = SHA256(isPortable: isPortable)
        var rest = message[...]
        for count in pieces {
            hash.update(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        hash.update(Array(rest))
        return hash.finalize()
    }

    @Test("Both give the digests of NIST's examples", arguments: [false, true])
    func vectors(isPortable: Bool) {
        let vectors = [
            ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ]
        for (text, count, expected) in vectors {
            let message = Array(String(repeating: text, count: count).utf8)
            #expect(digest(message, isPortable: isPortable) == expected)
        }
    }

    @Test("Both agree on random messages, however these are cut into pieces", arguments: 0..<40 as Range<UInt64>)
    func agreement(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let message = (0..<Int.random(in: 0...2_000, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        let pieces = (0..<6).map { _ in Int.random(in: 0...300, using: &random) }
        let whole = digest(message, isPortable: true)
        #expect(digest(message, isPortable: false) == whole)
        #expect(digest(message, isPortable: false, pieces: pieces) == whole)
        #expect(digest(message, isPortable: true, pieces: pieces) == whole)
    }

    #if os(Linux) && (arch(x86_64) || arch(arm64))
        @Test("The instructions are taken where the system says that there are some")
        func instructions() throws {
            let processors = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
            let words = Set(processors.split(whereSeparator: \.isWhitespace))
            #expect(SHA256.hasInstructions == (words.contains("sha_ni") || words.contains("sha2")))
        }
    #endif
}
