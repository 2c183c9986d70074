import CSHA256

/// SHA-256 (FIPS 180-4), for the names of assets. <https://csrc.nist.gov/pubs/fips/180-4/upd1/final>
///
/// The work on blocks is C, which is quick in debug builds too, and done by the processor's own instructions where it has
/// them.
public struct SHA256 {
    private static let blockSize = 64

    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// The start of a block.
    private var waiting: [UInt8] = []
    private var length: UInt64 = 0
    private let isPortable: Bool

    /// Starts an empty message.
    public init() { self.init(isPortable: false) }

    /// Starts an empty message that is hashed, if told, without the processor's own instructions.
    package init(isPortable: Bool) { self.isPortable = isPortable }

    /// Whether this processor has instructions for SHA-256.
    package static var hasInstructions: Bool { strata_sha256_has_instructions() != 0 }

    /// The digest of a whole message as 64 lower-case hexadecimal digits.
    public static func hexDigest(of message: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(message)
        return hash.finalize()
    }

    /// Appends bytes to the message.
    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Appends bytes to the message.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length &+= UInt64(bytes.count)
        var start = 0
        if !waiting.isEmpty {
            start = min(Self.blockSize - waiting.count, bytes.count)
            waiting.append(contentsOf: bytes[..<start])
            guard waiting.count == Self.blockSize else { return }
            take(waiting)
            waiting = []
        }
        let whole = (bytes.count - start) / Self.blockSize * Self.blockSize
        take(UnsafeRawBufferPointer(rebasing: bytes[start..<start + whole]))
        waiting.append(contentsOf: bytes[(start + whole)...])
    }

    /// Ends the message and gives its digest as 64 lower-case hexadecimal digits.
    public mutating func finalize() -> String {
        let bits = length &* 8
        var tail = waiting + [0x80]
        tail.append(contentsOf: repeatElement(0, count: (120 - tail.count % 64) % 64))
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        take(tail)
        waiting = []
        return Hexadecimal.text(
            of: state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
        )
    }

    private mutating func take(_ blocks: [UInt8]) { blocks.withUnsafeBytes { take($0) } }

    /// Takes whole blocks into the state.
    private mutating func take(_ blocks: UnsafeRawBufferPointer) {
        guard let start = blocks.bindMemory(to: UInt8.self).baseAddress, blocks.count >= Self.blockSize else { return }
        let count = blocks.count / Self.blockSize
        if isPortable {
            strata_sha256_take_portably(&state, start, count)
        } else {
            strata_sha256_take(&state, start, count)
        }
    }
}
