#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps other processes from writing assemblies into the same folder. The system drops it when a process dies.
final class FolderLock {
    private let folder: Int32

    /// Waits for the lock. Where the file system has no locks, there is none: writing stays atomic, but two processes that
    /// write one assembly at once may undo each other's work.
    init(_ path: String) throws(FileError) {
        folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw FileError("open the folder", path) }
        while flock(folder, LOCK_EX) != 0, errno == EINTR {}
    }

    deinit { close(folder) }
}
