#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the operating system says of a path.
struct FileStatus {
    enum Kind {
        case file, directory, link, special
    }

    /// What tells two files apart, whatever their paths.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    let kind: Kind
    let isExecutable: Bool
    let identity: Identity
    let stamp: FileStamp

    private init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .directory
        case S_IFLNK: kind = .link
        default: kind = .special
        }
        isExecutable = status.st_mode & S_IXUSR != 0
        stamp = FileStamp(status)
        identity = Identity(device: stamp.device, number: stamp.number)
    }

    static func of(_ path: String, followingLinks: Bool) -> Result<FileStatus, SystemError> {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        return result == 0 ? .success(FileStatus(status)) : .failure(SystemError(code: errno))
    }

    /// The path without links on the way; `nil` if it leads nowhere.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// What a link says; empty if it cannot be read.
    static func target(ofLink path: String) -> String {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = buffer.withUnsafeMutableBytes { bytes -> Int in
            guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return 0 }
            return readlink(path, start, bytes.count)
        }
        return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
    }

    /// The names in a directory in the order of their bytes; `nil` for one that is not UTF-8.
    static func names(in directory: String) -> Result<[String?], SystemError> {
        guard let stream = opendir(directory) else { return .failure(SystemError(code: errno)) }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { return .failure(SystemError(code: errno)) }
        return .success(
            names.sorted { $0.lexicographicallyPrecedes($1) }.map { name in
                String(validatingCString: name.map { CChar(bitPattern: $0) } + [0])
            }
        )
    }
}
