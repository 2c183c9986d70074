#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads files piece by piece, and names of directories.
package enum FileReader {
    private static let pieceSize = 1_048_576

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - maximumCount: How many bytes of it are read at most.
    ///   - body: Receives its bytes, piece by piece.
    /// - Returns: The file's stamp; `nil` if the file changed while it was read.
    /// - Throws: If the file cannot be opened or read.
    @discardableResult
    package static func read(
        _ path: String, upTo maximumCount: Int = .max, _ body: (UnsafeRawBufferPointer) -> Void
    ) throws(SystemError) -> FileStamp? {
        // Without waiting: a pipe that took the file's place would else hold up the program.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw SystemError(code: errno) }
        defer { close(file) }
        let stamp = FileStamp(ofOpenFile: file)
        // Small files need no large buffer.
        let size = stamp.map { min(max(Int($0.size), 4_096), pieceSize) } ?? pieceSize
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { buffer.deallocate() }
        var total = 0
        while total < maximumCount {
            let count = systemRead(file, buffer.baseAddress, min(size, maximumCount - total))
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw SystemError(code: errno) }
            if count == 0 { break }
            total += count
            body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        return FileStamp(ofOpenFile: file) == stamp ? stamp : nil
    }

    /// Whether a file can be read, which its first byte shows.
    ///
    /// - Parameter path: The file.
    /// - Throws: If it cannot.
    package static func probe(_ path: String) throws(SystemError) {
        try read(path, upTo: 1) { _ in }
    }

    /// The names in a directory, sorted; none if it cannot be listed.
    package static func names(in directory: String) -> [String] {
        ((try? FileStatus.names(in: directory).get()) ?? []).compactMap(\.self)
    }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}
