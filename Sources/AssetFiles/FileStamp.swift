#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the file system says of a file's content without reading it: as long as all of it is the same, so is the content.
package struct FileStamp: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
    /// In bytes.
    package let size: Int64
    /// When the content changed, in nanoseconds since 1970; programs may set it.
    let modified: Int64
    /// When content or attributes changed, in nanoseconds since 1970; only the system sets it.
    let changed: Int64

    init(device: UInt64, number: UInt64, size: Int64, modified: Int64, changed: Int64) {
        self.device = device
        self.number = number
        self.size = size
        self.modified = modified
        self.changed = changed
    }

    init(_ status: stat) {
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        self.init(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino),
            size: Int64(status.st_size), modified: Self.nanoseconds(modified), changed: Self.nanoseconds(changed)
        )
    }

    /// The stamp of an open file; `nil` if the system does not tell.
    package init?(ofOpenFile file: Int32) {
        var status = stat()
        guard fstat(file, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Whether any change of the file after a moment shows in its stamp.
    ///
    /// Two changes within one tick of the file system's clock bear the same time; Git calls such files
    /// [racily clean](https://git-scm.com/docs/racy-git). The tick is taken to be a tenth of a second, and two seconds where
    /// the file system seems to count in whole ones.
    /// - Parameter moment: Nanoseconds since 1970.
    /// - Returns: Whether it does.
    package func isSettled(at moment: Int64) -> Bool {
        let tick: Int64 = changed % Self.second == 0 ? 2 * Self.second : Self.second / 10
        return changed &+ tick <= moment
    }

    /// The present, in nanoseconds since 1970.
    package static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static let second: Int64 = 1_000_000_000

    private static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* second &+ Int64(time.tv_nsec) }
}
