import ArgumentParser
import CommandSupport

/// `strata`: the commands over templates that no Swift program made.
@main
struct StrataTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strata",
        abstract: "Reads CloudFormation templates: what changes, what depends on what.",
        subcommands: [DiffTemplates.self, GraphTemplates.self, ConvertTemplate.self]
    )

    static func main() {
        CommandLineProgram.run(StrataTool.self, Array(CommandLine.arguments.dropFirst()))
    }
}
