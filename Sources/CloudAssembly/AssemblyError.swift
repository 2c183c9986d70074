/// Why an assembly cannot be written or compared.
public struct AssemblyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, with the path.
    public var message: String
    /// How to fix it.
    public var help: String?

    init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    init(_ error: FileError) {
        message = error.description
        help = error.help
    }

    init(_ error: FileError, writing path: String) {
        let reason = error.path == path ? error.reason : error.description
        self.init("cannot write the assembly \(path): \(reason)", help: error.help)
    }

    /// The message, and the help below it.
    public var description: String { message + (help.map { "\n  help: \($0)" } ?? "") }
}
