import ArgumentParser

/// Runs a command line to its end, with Strata's exit codes.
enum CommandLineProgram<Program: Application> {
    static func run(_ arguments: [String]) -> Never {
        do {
            var command = try RootCommand<Program>.parseAsRoot(arguments)
            try command.run()
            exitProcess(.success)
        } catch let problem as CommandProblem {
            Console.printError(problem.text)
            exitProcess(.failure)
        } catch {
            exitProcess(report(error))
        }
    }

    private static func report(_ error: any Error) -> ExitCode {
        let code = RootCommand<Program>.exitCode(for: error)
        let message = RootCommand<Program>.fullMessage(for: error)
        if code == .success {
            if !message.isEmpty { Console.printLine(message) }
            return .success
        }
        if !message.isEmpty { Console.printError(message) }
        // ArgumentParser has a code of its own for usage errors; here there is one for all errors.
        return code == .validationFailure ? .failure : code
    }
}
