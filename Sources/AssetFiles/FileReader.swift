#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads files piece by piece, and names of directories.
package enum FileReader {
    /// A multiple of what hashes work on.
    private static let pieceSize = 1_048_576

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - body: Receives its bytes, piece by piece.
    /// - Throws: If the file cannot be opened or read.
    package static func read(_ path: String, _ body: ([UInt8]) -> Void) throws(SystemError) {
        // Without waiting: a pipe that took the file's place would else hold up the program.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw SystemError(code: errno) }
        defer { close(file) }
        while true {
            var failure: Int32?
            let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
                while count < pieceSize {
                    let read = systemRead(file, buffer.baseAddress.map { $0 + count }, pieceSize - count)
                    if read < 0, errno == EINTR { continue }
                    if read < 0 { failure = errno }
                    if read <= 0 { break }
                    count += read
                }
            }
            if let failure { throw SystemError(code: failure) }
            if !piece.isEmpty { body(piece) }
            if piece.count < pieceSize { return }
        }
    }

    /// The names in a directory, sorted; none if it cannot be listed.
    package static func names(in directory: String) -> [String] {
        ((try? FileStatus.names(in: directory).get()) ?? []).compactMap(\.self)
    }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    read(file, buffer, count)
}
