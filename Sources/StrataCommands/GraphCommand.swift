import ArgumentParser
import CommandSupport
import Strata

/// `graph`: what depends on what, in which order stacks are deployed, and what waits for itself.
struct GraphCommand<Program: Application>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "graph",
            abstract: "Show the dependency graph, the order of deployment and cycles.",
            discussion: """
                Dependencies are hard (without it the deployment fails), soft (deployed, but not working without it) or light \
                (configuration for run time). Pictures (svg, html) are drawn by Graphviz' dot.

                Exit code: 0 done, 1 error or a cycle.
                """
        )
    }

    @OptionGroup var program: Program

    @Argument(help: "Stacks by id or name, with * and ?, and what they touch; all if none is given.")
    var stacks: [String] = []

    @OptionGroup var report: GraphReportOptions

    @OptionGroup var clock: ClockOptions

    func run() throws {
        let run = try SynthesisRun(program, now: clock.timestamp(), needsHashes: false)
        let selected = try StackSelection(patterns: stacks).select(from: run.synthesis.stacks)
        FindingReporter(findings: run.synthesis.findings).report()
        try report.write(run.synthesis.graph, stacks: stacks.isEmpty ? [] : selected.sorted())
        if run.synthesis.hasErrors { throw ExitCode.failure }
    }
}
