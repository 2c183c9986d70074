import Hashes

/// The SHA-256 of files, each read once however many ask: in a run, and, with a cache, over runs.
package final class FileHashes {
    /// A file's hash.
    package struct Digest: Sendable {
        /// 64 hexadecimal digits.
        package let hash: String
        /// What the file has as long as its content is this; `nil` if the file system cannot tell.
        package let stamp: FileStamp?
    }

    /// What is told while files are read.
    package enum Progress: Equatable, Sendable {
        /// Files are about to be read that have so many bytes in all.
        case begins(byteCount: Int64)
        /// So many more bytes of a file were read.
        case reads(path: String, byteCount: Int)
        /// The files were read.
        case ends
    }

    private let cache: FileHashCache?
    private let progress: ((Progress) -> Void)?
    private var known: [FileStamp: Digest] = [:]
    /// What the cache lacks.
    private var news: [FileStamp: String] = [:]

    /// Makes a store of hashes.
    ///
    /// - Parameters:
    ///   - cache: What earlier runs have hashed; `nil` for nothing.
    ///   - progress: Is told what is read.
    package init(cache: FileHashCache? = nil, progress: ((Progress) -> Void)? = nil) {
        self.cache = cache
        self.progress = progress
    }

    /// Hashes files.
    ///
    /// - Parameter files: The files.
    /// - Returns: Their hashes, in the same order.
    /// - Throws: For the first file that cannot be read.
    package func digests(of files: [FileTree.File]) throws(Unreadable) -> [Digest] {
        let unknown = files.filter { digest(at: $0.stamp) == nil }
        guard !unknown.isEmpty else { return files.compactMap { digest(at: $0.stamp) } }
        progress?(.begins(byteCount: unknown.reduce(0) { $0 + $1.stamp.size }))
        defer { progress?(.ends) }
        var digests: [Digest] = []
        for file in files {
            if let digest = digest(at: file.stamp) {
                digests.append(digest)
                continue
            }
            do throws(SystemError) {
                digests.append(try read(file))
            } catch {
                throw Unreadable(file: file, error: error)
            }
        }
        return digests
    }

    /// Hands to the cache what it lacks.
    package func save() {
        guard !news.isEmpty else { return }
        cache?.add(news)
        news = [:]
    }

    private func digest(at stamp: FileStamp) -> Digest? {
        if let digest = known[stamp] { return digest }
        guard let hash = cache?.hash(at: stamp) else { return nil }
        let digest = Digest(hash: hash, stamp: stamp)
        known[stamp] = digest
        return digest
    }

    private func read(_ file: FileTree.File) throws(SystemError) -> Digest {
        let start = FileStamp.now()
        var hash = SHA256()
        let stamp = try FileReader.read(file.source) { bytes in
            hash.update(bytes)
            progress?(.reads(path: file.source, byteCount: bytes.count))
        }
        let text = hash.finalize()
        let settled = stamp.flatMap { $0.isSettled(at: start) ? $0 : nil }
        let digest = Digest(hash: text, stamp: settled)
        if let stamp { known[stamp] = digest }
        if let settled, cache != nil { news[settled] = text }
        return digest
    }

    /// A file that cannot be read.
    package struct Unreadable: Error {
        /// The file.
        package let file: FileTree.File
        /// Why.
        package let error: SystemError

        /// Says which file cannot be read, and why.
        package init(file: FileTree.File, error: SystemError) {
            self.file = file
            self.error = error
        }
    }
}
