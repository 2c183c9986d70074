import ArgumentParser
import CommandSupport
import DependencyGraph
import Strata
import TemplateDiff
import TemplateSources

/// `diff`: what the program's templates would change.
struct DiffCommand<Program: Application>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: "Show what changes against the previous templates.",
            discussion: """
                Compares what the program says with the assembly that `synth` wrote, or with what --against names: what is \
                added, updated, replaced or removed, which data is lost, which access widens, which exports are in use.

                Exit code: 0 no change, 1 an error or a change that --fail-on names, 2 a change.
                """
        )
    }

    @OptionGroup var program: Program

    @Argument(help: "Stacks by id or name, with * and ?; all if none is given. Exports are looked for in all of them.")
    var stacks: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            What to compare with: a folder of templates or an assembly, a template, git:REVISION, git:REVISION:PATH, or \
            deployed, which asks the AWS command line; default: the assembly below templates/.
            """, valueName: "place"))
    var against: String?

    @OptionGroup var report: DiffReportOptions

    @OptionGroup var clock: ClockOptions

    func run() throws {
        let origin = try against.map(TemplateOrigin.init(argument:))
        let run = try SynthesisRun(program, now: clock.timestamp())
        // Warnings are `validate`'s; what cannot be deployed needs no comparison.
        if run.synthesis.hasErrors {
            FindingReporter(findings: run.synthesis.findings).report()
            throw ExitCode.failure
        }
        let folder = try AssemblyFolderName(program.assemblyName).path(in: "templates")
        try Comparison(
            with: origin ?? .path(folder), isDefault: origin == nil, path: folder,
            new: LoadedStacks(stacks: run.synthesis.graphStacks), newGraph: run.synthesis.graph, selecting: stacks
        ).report(report)
    }
}
