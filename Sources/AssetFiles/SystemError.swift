#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A call to the operating system that failed.
package struct SystemError: Error, Hashable, Sendable {
    let code: Int32

    /// The system's words, such as `Permission denied`.
    package var reason: String { String(cString: strerror(code)) }

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    var isLoop: Bool { code == ELOOP }
}
