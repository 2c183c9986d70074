/// What ends a command: said once, with exit code 1.
struct CommandProblem: Error {
    let message: String
    let help: String?

    init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    var text: String { "error: \(message)" + (help.map { "\n  help: \($0)" } ?? "") }
}
