import ArgumentParser
import CommandSupport
import Strata

/// `list`: the stacks of the program.
struct ListCommand<Program: Application>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: "List the stacks: id, name in CloudFormation, and what each waits for."
        )
    }

    @OptionGroup var program: Program
    @OptionGroup var clock: ClockOptions

    func run() throws {
        let run = try SynthesisRun(program, now: clock.timestamp(), needsHashes: false)
        FindingReporter(findings: run.synthesis.findings).report()
        let width = run.synthesis.stacks.map(\.id.count).max() ?? 0
        for stack in run.synthesis.stacks {
            let id = stack.id + String(repeating: " ", count: width - stack.id.count)
            let waits = stack.dependencies.isEmpty ? "" : "  after \(stack.dependencies.joined(separator: ", "))"
            Console.printLine("\(id)  \(stack.name)\(waits)")
        }
        if run.synthesis.hasErrors { throw ExitCode.failure }
    }
}
