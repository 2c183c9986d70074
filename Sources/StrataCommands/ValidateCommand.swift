import ArgumentParser
import CommandSupport
import DependencyGraph
import Strata

/// `validate`: every finding of one run, and nothing written.
struct ValidateCommand<Program: Application>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "validate",
            abstract: "Check the program: validators, limits, references, cycles.",
            discussion: """
                Swift lines are written as paths below the working directory where a report is for other programs; so run it \
                at the root of the package.

                Exit code: 0 clean, 1 a finding as bad as --fail-on says, or worse.
                """
        )
    }

    @OptionGroup var program: Program

    @Flag(help: "Hard dependencies between stacks are errors.")
    var forbidHard = false

    @Option(help: "With --forbid-hard: the id of a stack that others may depend on; may be repeated.")
    var allowHardOn: [String] = []

    @OptionGroup var report: FindingReportOptions

    @OptionGroup var clock: ClockOptions

    func validate() throws {
        if !allowHardOn.isEmpty, !forbidHard {
            throw ValidationError("--allow-hard-on is an exception from --forbid-hard, which is missing")
        }
    }

    func run() throws {
        let run = try SynthesisRun(program, now: clock.timestamp())
        var findings = run.synthesis.findings
        if forbidHard {
            let allowed = try StackSelection(patterns: allowHardOn).select(from: run.synthesis.stacks)
            let known = Set(findings)
            findings += run.synthesis.findings(onHardDependenciesExceptOn: allowHardOn.isEmpty ? [] : allowed)
                .filter { !known.contains($0) }
        }
        let stacks = run.synthesis.stacks.count
        try report.tell(findings, of: "\(stacks) stack\(stacks == 1 ? "" : "s")")
    }
}
