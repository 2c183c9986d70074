public import CloudFormation

/// Why templates could not be had: said once, with how to fix it.
public struct TemplateSourceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, with the value found.
    public var message: String
    /// How to fix it.
    public var help: String?
    /// What is wrong with the text.
    var cause: Finding?

    /// Creates an error.
    /// - Parameters:
    ///   - message: What went wrong.
    ///   - help: How to fix it.
    public init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    /// The same as a finding, for what goes on without the file: at the place that the text itself is wrong at, if it is.
    public var finding: Finding {
        cause ?? .error(message, help: help, rule: "template/unreadable")
    }

    /// `error: …`, with the help on a line of its own.
    public var description: String { "error: \(message)" + (help.map { "\n  help: \($0)" } ?? "") }
}
