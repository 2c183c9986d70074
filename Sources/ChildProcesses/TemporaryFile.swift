#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A temporary file without a name, gone with the value.
struct TemporaryFile: ~Copyable {
    private let file: UnsafeMutablePointer<FILE>
    let descriptor: Int32

    init() throws(ChildProcess.Failure) {
        guard let file = tmpfile() else {
            throw .system("no temporary file can be made: \(String(cString: strerror(errno)))")
        }
        self.file = file
        descriptor = fileno(file)
        // Children get it under the number that they know, and no other child gets it.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { fclose(file) }

    /// Writes bytes and goes back to the beginning.
    borrowing func write(_ bytes: [UInt8]) throws(ChildProcess.Failure) {
        let count = fwrite(bytes, 1, bytes.count, file)
        guard count == bytes.count, fflush(file) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw .system("a temporary file cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    /// All that is in the file.
    borrowing func contents() -> [UInt8] {
        lseek(descriptor, 0, SEEK_SET)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
