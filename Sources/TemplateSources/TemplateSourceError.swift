/// Why templates could not be had: said once, with how to fix it.
public struct TemplateSourceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, with the value found.
    public var message: String
    /// How to fix it.
    public var help: String?

    /// Creates an error.
    /// - Parameters:
    ///   - message: What went wrong.
    ///   - help: How to fix it.
    public init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    /// `error: …`, with the help on a line of its own.
    public var description: String { "error: \(message)" + (help.map { "\n  help: \($0)" } ?? "") }
}
