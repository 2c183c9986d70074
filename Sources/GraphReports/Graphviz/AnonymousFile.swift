#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A temporary file without a name, gone with the value.
struct AnonymousFile: ~Copyable {
    private let file: UnsafeMutablePointer<FILE>
    let descriptor: Int32

    init() throws(GraphvizError) {
        guard let file = tmpfile() else {
            throw .system("no temporary file can be made: \(String(cString: strerror(errno)))")
        }
        self.file = file
        descriptor = fileno(file)
    }

    deinit { fclose(file) }

    /// Writes a text and goes back to its beginning.
    borrowing func write(_ text: String) throws(GraphvizError) {
        let bytes = Array(text.utf8)
        let count = fwrite(bytes, 1, bytes.count, file)
        guard count == bytes.count, fflush(file) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw .system("a temporary file cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    /// All that is in the file.
    borrowing func contents() -> String {
        lseek(descriptor, 0, SEEK_SET)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}
