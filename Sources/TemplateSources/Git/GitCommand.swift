import ChildProcesses

/// Calls git, for reading only.
struct GitCommand {
    /// The program's name or path.
    var program = "git"

    /// What git writes.
    /// - Parameters:
    ///   - arguments: Its arguments: nothing that the user wrote stands in them without something before it that keeps it
    ///     from being an option.
    ///   - input: What it reads.
    /// - Returns: What it did.
    /// - Throws: That git is missing or cannot be run.
    func run(_ arguments: [String], input: [UInt8] = []) throws(TemplateSourceError) -> ChildProcess.Outcome {
        do throws(ChildProcess.Failure) {
            // No question is asked, no lock is taken, messages are English.
            let variables = ["GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"]
            return try ChildProcess(program, arguments, variables: variables, input: input).outcome()
        } catch {
            switch error {
            case .missing:
                throw TemplateSourceError(
                    "'\(program)' is not installed, so no revision can be read",
                    help: "install git, or compare with a folder: --against FOLDER")
            case .tookTooLong: throw TemplateSourceError("git did not end in time")
            case .system(let reason): throw TemplateSourceError("git could not be run: \(reason)")
            }
        }
    }
}
