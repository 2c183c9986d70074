import Hashes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Hashes of files that earlier runs have read, in a file that is nobody's source: it may go at any time, and one that is
/// broken counts as none.
///
/// A hash holds for a file whose stamp is the same to the nanosecond. Only stamps that were settled when the file was read are
/// kept, so that no change goes unnoticed.
package final class FileHashCache {
    private let path: String
    /// More than assets have, and little enough to be read in no time.
    private let maximumCount: Int
    private lazy var known: [FileStamp: String] = load()

    private static let header = Array("strata asset hashes 1\n".utf8)
    private static let fieldSize = 8
    private static let hashSize = 64
    /// Device, number, size, times, hash.
    private static let recordSize = 5 * fieldSize + hashSize

    /// A cache in a file, which need not be there.
    package init(path: String, maximumCount: Int = 20_000) {
        self.path = path
        self.maximumCount = maximumCount
    }

    /// The cache of the package that a directory is in: in its `.build`, if that is there.
    ///
    /// - Parameter directory: The directory.
    /// - Returns: The cache; `nil` outside of packages, and in those that are built elsewhere.
    package static func ofPackage(around directory: String) -> FileHashCache? {
        guard var folder = FileStatus.realPath(directory.isEmpty ? "." : directory) else { return nil }
        while true {
            let prefix = folder == "/" ? "" : folder
            if case .success = FileStatus.of("\(prefix)/Package.swift", followingLinks: true) {
                let build = FileStatus.of("\(prefix)/.build", followingLinks: true)
                guard case .success(let status) = build, status.kind == .directory else { return nil }
                return FileHashCache(path: "\(prefix)/.build/strata-asset-hashes")
            }
            guard !prefix.isEmpty, let slash = folder.lastIndex(of: "/") else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    func hash(at stamp: FileStamp) -> String? { known[stamp] }

    /// Adds hashes. Where the file cannot be written, the next run reads the files again.
    func add(_ news: [FileStamp: String]) {
        // Another run may have added some in the meantime.
        var all = load()
        if all.count + news.count > maximumCount { all = [:] }
        all.merge(news) { _, new in new }
        known = all
        var bytes = Self.header
        for (stamp, hash) in all where hash.utf8.count == Self.hashSize {
            let fields = [
                stamp.device, stamp.number, UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified),
                UInt64(bitPattern: stamp.changed),
            ]
            for field in fields { withUnsafeBytes(of: field.littleEndian) { bytes.append(contentsOf: $0) } }
            bytes.append(contentsOf: hash.utf8)
        }
        bytes.append(contentsOf: SHA256.hexDigest(of: bytes).utf8)
        write(bytes)
    }

    private func load() -> [FileStamp: String] {
        var bytes: [UInt8] = []
        guard (try? FileReader.read(path, { bytes.append(contentsOf: $0) })) != nil,
            bytes.count >= Self.header.count + Self.hashSize,
            bytes.starts(with: Self.header),
            (bytes.count - Self.header.count - Self.hashSize) % Self.recordSize == 0
        else { return [:] }
        let end = bytes.count - Self.hashSize
        guard SHA256.hexDigest(of: Array(bytes[..<end])).utf8.elementsEqual(bytes[end...]) else { return [:] }
        var records: [FileStamp: String] = [:]
        records.reserveCapacity((end - Self.header.count) / Self.recordSize)
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: Self.header.count, to: end, by: Self.recordSize) {
                func field(_ index: Int) -> UInt64 {
                    UInt64(
                        littleEndian: bytes.loadUnaligned(
                            fromByteOffset: start + index * Self.fieldSize, as: UInt64.self))
                }
                let stamp = FileStamp(
                    device: field(0), number: field(1), size: Int64(bitPattern: field(2)),
                    modified: Int64(bitPattern: field(3)), changed: Int64(bitPattern: field(4)))
                let hash = bytes[start + 5 * Self.fieldSize..<start + Self.recordSize]
                records[stamp] = String(decoding: hash, as: UTF8.self)
            }
        }
        return records
    }

    /// Puts the bytes in the place of the file in one step.
    private func write(_ bytes: [UInt8]) {
        let scratch = "\(path).\(getpid())"
        let file = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return }
        var written = 0
        bytes.withUnsafeBytes { bytes in
            while written < bytes.count {
                let count = systemWrite(file, UnsafeRawBufferPointer(rebasing: bytes[written...]))
                if count < 0, errno == EINTR { continue }
                if count <= 0 { break }
                written += count
            }
        }
        guard close(file) == 0, written == bytes.count, rename(scratch, path) == 0 else {
            unlink(scratch)
            return
        }
    }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(file, bytes.baseAddress, bytes.count)
}
