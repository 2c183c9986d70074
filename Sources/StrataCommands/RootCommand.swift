import ArgumentParser
import CommandSupport

/// The program as a command: the commands over what it declares.
struct RootCommand<Program: Application>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: Console.programName,
            abstract: "Declares infrastructure with Strata.",
            subcommands: [
                SynthCommand<Program>.self, DiffCommand<Program>.self, ValidateCommand<Program>.self,
                GraphCommand<Program>.self,
                ListCommand<Program>.self,
            ]
        )
    }
}
