import ReportText

/// What ends a command: said once, with exit code 1.
package struct CommandProblem: Error {
    /// What went wrong.
    package let message: String
    /// How to fix it.
    package let help: String?

    /// Says it.
    package init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    /// Both, as they are printed.
    package var text: String {
        Printable.lines("error: \(message)" + (help.map { "\n  help: \($0)" } ?? ""))
    }
}
