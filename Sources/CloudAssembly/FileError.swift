#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A call to the operating system that failed.
package struct FileError: Error, CustomStringConvertible {
    /// What was tried: `cannot write`.
    let attempt: String
    let path: String
    let code: Int32

    init(_ attempt: String, _ path: String, code: Int32 = errno) {
        self.attempt = attempt
        self.path = path
        self.code = code
    }

    /// The attempt, the path and the reason.
    package var description: String { "cannot \(attempt) \(path): \(reason)" }

    /// What the system says.
    package var reason: String { String(cString: strerror(code)) }

    var help: String? {
        switch code {
        case ENOSPC, EDQUOT: "free some space; the assembly that was there is untouched"
        case EACCES, EPERM, EROFS: "write to a folder that you may change"
        case ENOTDIR: "a part of the path is a file; choose another folder"
        case ENAMETOOLONG: "shorten the stack's id"
        default: nil
        }
    }
}
