package import ArgumentParser

/// Runs a command line to its end, with Strata's exit codes.
package enum CommandLineProgram {
    /// Runs it. The program ends here.
    /// - Parameters:
    ///   - root: The root command.
    ///   - arguments: What follows the program's name.
    package static func run<Root: ParsableCommand>(_ root: Root.Type, _ arguments: [String]) -> Never {
        do {
            var command = try root.parseAsRoot(CommandWord.first(in: arguments, of: root))
            try command.run()
            exitProcess(.success)
        } catch let problem as CommandProblem {
            Console.printError(problem.text)
            exitProcess(.failure)
        } catch {
            exitProcess(report(error, of: root))
        }
    }

    private static func report<Root: ParsableCommand>(_ error: any Error, of root: Root.Type) -> ExitCode {
        let code = root.exitCode(for: error)
        let message = root.fullMessage(for: error)
        if code == .success {
            if !message.isEmpty { Console.printLine(message) }
            return .success
        }
        if !message.isEmpty { Console.printError(message) }
        // ArgumentParser has a code of its own for usage errors; here there is one for all errors.
        return code == .validationFailure ? .failure : code
    }
}
