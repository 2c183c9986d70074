import ChildProcesses

/// A program of the Swift toolchain.
enum Tool {
    /// Runs a program, and stops with what it says if it fails.
    /// - Parameters:
    ///   - program: Its name or path.
    ///   - arguments: Its arguments.
    /// - Returns: What it wrote to standard output.
    /// - Throws: What it said, if it failed or could not be run.
    @discardableResult
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let outcome: ChildProcess.Outcome
        do {
            outcome = try ChildProcess(program, arguments).outcome()
        } catch .missing {
            throw DocumentationError("'\(program)' is not in PATH; it comes with the Swift toolchain")
        } catch {
            throw DocumentationError("'\(program)' could not be run: \(error)")
        }
        guard outcome.code == 0 else {
            let said = [outcome.errors, outcome.text].filter { !$0.isEmpty }.joined(separator: "\n")
            throw DocumentationError("\(program) \(arguments.joined(separator: " "))\n\(said)")
        }
        return outcome.text
    }
}
