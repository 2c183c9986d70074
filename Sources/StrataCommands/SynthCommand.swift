import ArgumentParser
import CloudAssembly
import CloudFormation
import CommandSupport
import Strata

/// `synth`: writes the cloud assembly, or checks that it is what the program says.
struct SynthCommand<Program: Application>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "synth",
            abstract: "Write the CloudFormation templates.",
            discussion: """
                Writes a cloud assembly, a folder with a template for each stack and a manifest.json, so that \
                `cdk deploy --app FOLDER` deploys it. The folder is replaced in one step: a run that is killed leaves the \
                old one whole.

                Exit code: 0 done, 1 error, 2 with --check if the folder is not what the program says.
                """
        )
    }

    @OptionGroup var program: Program

    @Argument(help: "Stacks by id or name, with * and ?; all if none is given.")
    var stacks: [String] = []

    @Option(name: [.short, .long], help: "The folder in which the assembly's folder is written.")
    var output = "templates"

    @Flag(help: "Write nothing; tell whether what was written is what the program says.")
    var check = false

    @Option(
        help: """
            How templates name assets and nested templates: published, by the bucket and key where cdk deploy puts them; \
            local, by paths that `aws cloudformation package` and sam read.
            """
    )
    var assets = AssetMode.published

    @Option(
        help: """
            json, or yaml for the same templates as YAML, too, in files beside the JSON: for people, the AWS CLI and sam. The \
            manifest names the JSON, since cdk deploy reads no other.
            """
    )
    var format = TemplateFormat.json

    @OptionGroup var clock: ClockOptions

    func run() throws {
        let run = try SynthesisRun(program, now: clock.timestamp(), assets: assets, output: output)
        let selected = try StackSelection(patterns: stacks).select(from: run.synthesis.stacks)
        let rendered = RenderedAssembly(run.synthesis, format: format)
        FindingReporter(findings: rendered.findings).report()
        if rendered.hasErrors { throw ExitCode.failure }
        let folder = try AssemblyFolderName(program.assemblyName).path(in: output)
        let ids = stacks.isEmpty ? nil : selected
        // The process is about to end: nothing is gained by taking the tree apart before it does.
        try withExtendedLifetime(run) {
            do {
                if check {
                    try compare(rendered.assembly, with: folder, selecting: ids)
                } else {
                    try write(rendered, to: folder, selecting: ids)
                }
            } catch let error as AssemblyError {
                throw CommandProblem(error.message, help: error.help)
            }
        }
    }

    private func write(_ rendered: RenderedAssembly, to folder: String, selecting ids: Set<String>?) throws {
        let outcome = try AssemblyWriter().write(rendered.assembly, to: folder, selecting: ids)
        let lines = rendered.budgets.filter { ids?.contains($0.id) ?? true }
        let width = lines.map(\.id.count).max() ?? 0
        for (id, budget) in lines {
            Console.printLine("\(id)\(String(repeating: " ", count: width - id.count))  \(budget)")
        }
        let count = outcome.changed.count
        let change = count == 0 ? "unchanged" : "\(count) file\(count == 1 ? "" : "s") changed"
        let staged = outcome.staged.count
        let copied = staged == 0 ? "" : ", \(staged) asset\(staged == 1 ? "" : "s") staged"
        Console.printLine("\(folder): \(lines.count) stack\(lines.count == 1 ? "" : "s"), \(change)\(copied)")
    }

    private func compare(_ assembly: CloudAssembly, with folder: String, selecting ids: Set<String>?) throws {
        let comparison = try AssemblyComparison(assembly, with: folder, selecting: ids)
        if comparison.isUpToDate {
            Console.printLine("\(folder): up to date")
            return
        }
        Console.printLines(comparison.description)
        Console.printError(
            "\(folder) is not what the program says; run `\(Console.programName) synth` to write it anew")
        throw ExitCode.stale
    }
}
