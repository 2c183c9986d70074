import CloudAssembly
import CloudFormation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files of the disk.
struct DiskFiles: SourceFiles {
    func kind(of path: String) throws(TemplateSourceError) -> SourceKind? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure("look at", path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .other
        }
    }

    func names(in folder: String) throws(TemplateSourceError) -> [String] {
        do throws(FileError) {
            return try FileSystem.names(in: folder)
        } catch {
            throw TemplateSourceError("could not list '\(folder)': \(error.reason)")
        }
    }

    func read(_ path: String) throws(TemplateSourceError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure("read", path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure("read", path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw TemplateSourceError("'\(path)' is a folder, not a file") }
        let limit = TemplateReader.maximumBytes
        guard Int(status.st_size) <= limit else { throw Self.tooLarge(path, Int(status.st_size)) }
        // A pipe has no size, and a file may grow: one byte more than is allowed is read, never all of it.
        var content: [UInt8] = []
        var room = max(Int(status.st_size) + 1, 65_536)
        while true {
            let wanted = min(room, limit + 1 - content.count)
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                repeat { count = systemRead(file, buffer.baseAddress, wanted) } while count < 0 && errno == EINTR
                filled = max(count, 0)
            }
            guard count >= 0 else { throw failure("read", path) }
            if chunk.isEmpty { return content }
            if content.isEmpty { content = chunk } else { content += chunk }
            guard content.count <= limit else { throw Self.tooLarge(path, nil) }
            room = 65_536
        }
    }

    func name(of path: String) -> String { path }

    static func tooLarge(_ path: String, _ size: Int?) -> TemplateSourceError {
        TemplateSourceError(
            "'\(path)' has \(size.map(String.init) ?? "too many") bytes; templates of at most "
                + "\(TemplateReader.maximumBytes) are read, and CloudFormation takes \(TemplateLimits.bodyBytes)",
            help: "name a template")
    }

    private func failure(_ verb: String, _ path: String) -> TemplateSourceError {
        TemplateSourceError("could not \(verb) '\(path)': \(String(cString: strerror(errno)))")
    }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}
