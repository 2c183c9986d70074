import AssetFiles
import CFileExchange
import Hashes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few calls to the operating system that writing an assembly takes.
///
/// Not Foundation's: these fail with the system's reason, and exchange folders in one step.
package enum FileSystem {
    enum Kind {
        case file, folder, link
    }

    /// What is at a path; `nil` for nothing. Links are not followed.
    static func kind(of path: String) throws(FileError) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw FileError("look at", path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .file
        }
    }

    /// The path without links on the way.
    static func resolved(_ path: String) throws(FileError) -> String {
        guard let resolved = realpath(path, nil) else { throw FileError("resolve", path) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The names in a folder, sorted.
    /// - Parameter folder: The folder's path.
    /// - Returns: The names, without those of the folder itself and the one above.
    /// - Throws: Why they cannot be had.
    package static func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw FileError("list", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw FileError("list", folder) }
        return names.sorted()
    }

    /// Makes a folder; one that is there already is fine.
    static func makeFolder(_ path: String) throws(FileError) {
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw FileError("create the folder", path)
    }

    /// Makes a folder and those above it.
    static func makeFolders(_ path: String) throws(FileError) {
        guard !path.isEmpty, try kind(of: path) == nil else { return }
        try makeFolders(parent(of: path))
        try makeFolder(path)
    }

    /// The folder that a path is in; empty for the root and for the working directory.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex && path.count > 1 ? "/" : String(path[..<slash])
    }

    /// Reads a file.
    static func read(_ path: String) throws(FileError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileError("read", path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileError("read", path) }
        var content: [UInt8] = []
        var isReadable = true
        var room = max(Int(status.st_size) + 1, 4_096)
        while true {
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                count = Self.retrying { systemRead(file, UnsafeMutableRawBufferPointer(buffer)) }
                isReadable = count >= 0
                count = max(count, 0)
            }
            guard isReadable else { throw FileError("read", path) }
            if chunk.isEmpty { return content }
            if content.isEmpty { content = chunk } else { content += chunk }
            room = 4_096
        }
    }

    /// Whether two contents are the same. Faster than `==`, which matters in debug builds.
    static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
    }

    /// Writes a new file.
    static func write(_ content: [UInt8], to path: String) throws(FileError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw FileError("write", path) }
        var written = 0
        while written < content.count {
            let count = content.withUnsafeBytes { buffer in
                Self.retrying { systemWrite(file, UnsafeRawBufferPointer(rebasing: buffer[written...])) }
            }
            guard count > 0 else {
                let error = FileError("write", path)
                close(file)
                throw error
            }
            written += count
        }
        // File systems of networks and quotas tell only now that there is no room.
        guard close(file) == 0 else { throw FileError("write", path) }
    }

    /// What a file holds as long as it has a stamp.
    struct KnownContent {
        let stamp: FileStamp
        let hash: String
    }

    /// Copies the content of a file, piece by piece, into a new one.
    /// - Parameters:
    ///   - source: The file.
    ///   - path: The new one.
    ///   - isExecutable: Whether it may be executed.
    ///   - known: What the file holds if nobody has changed it: then it is not hashed again.
    /// - Returns: The SHA-256 of what was copied.
    /// - Throws: Why it cannot be copied.
    static func copy(
        _ source: String, to path: String, isExecutable: Bool, known: KnownContent? = nil
    ) throws(FileError) -> String {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw FileError("read", source) }
        defer { close(input) }
        let output = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isExecutable ? 0o777 : 0o666)
        guard output >= 0 else { throw FileError("write", path) }
        var isOpen = true
        defer { if isOpen { close(output) } }
        var hash = known == nil || FileStamp(ofOpenFile: input) != known?.stamp ? SHA256() : nil
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1_048_576, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Self.retrying { systemRead(input, buffer) }
            guard count >= 0 else { throw FileError("read", source) }
            if count == 0 { break }
            hash?.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            var written = 0
            while written < count {
                let piece = Self.retrying {
                    systemWrite(output, UnsafeRawBufferPointer(rebasing: buffer[written..<count]))
                }
                guard piece > 0 else { throw FileError("write", path) }
                written += piece
            }
        }
        isOpen = false
        guard close(output) == 0 else { throw FileError("write", path) }
        if let digest = hash?.finalize() { return digest }
        if let known, FileStamp(ofOpenFile: input) == known.stamp { return known.hash }
        // It changed on the way: what the copy holds, only reading it again tells.
        try remove(path)
        return try copy(source, to: path, isExecutable: isExecutable)
    }

    /// Puts what is at one path at another as well: files by a second link, folders anew with everything in them. What is
    /// at the target already stays.
    static func duplicate(_ source: String, to target: String) throws(FileError) {
        switch try kind(of: source) {
        case nil:
            return
        case .folder?:
            try makeFolder(target)
            for name in try names(in: source) { try duplicate("\(source)/\(name)", to: "\(target)/\(name)") }
        case .file?, .link?:
            if link(source, target) == 0 || errno == EEXIST { return }
            // Some file systems have no links.
            try write(read(source), to: target)
        }
    }

    /// Removes a file, or a folder with everything in it.
    static func remove(_ path: String) throws(FileError) {
        guard let kind = try kind(of: path) else { return }
        if kind == .folder {
            for name in try names(in: path) { try remove("\(path)/\(name)") }
            guard rmdir(path) == 0 || errno == ENOENT else { throw FileError("remove", path) }
        } else {
            guard unlink(path) == 0 || errno == ENOENT else { throw FileError("remove", path) }
        }
    }

    /// Gives what is at one path another.
    static func rename(_ source: String, to target: String) throws(FileError) {
        guard systemRename(source, target) == 0 else { throw FileError("rename to", target) }
    }

    /// Swaps two folders in one step.
    /// - Returns: `false` where the system cannot do that.
    static func exchange(_ first: String, _ second: String) throws(FileError) -> Bool {
        if strata_exchange(first, second) == 0 { return true }
        if errno == ENOSYS || errno == EINVAL || errno == ENOTSUP { return false }
        throw FileError("replace", second)
    }

    private static func retrying(_ call: () -> Int) -> Int {
        var result = call()
        while result < 0, errno == EINTR { result = call() }
        return result
    }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(file, buffer.baseAddress, buffer.count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(file, buffer.baseAddress, buffer.count)
}

private func systemRename(_ source: String, _ target: String) -> Int32 { rename(source, target) }
