import ArgumentParser
import CloudFormation
import DependencyGraph
import Foundation
import GraphReports
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

    @Option(help: "What the nodes are: stack, resource.")
    var level: GraphOptions.Level?

    @Option(help: "text, dot, mermaid, json, svg, html.")
    var format = GraphFormat.text

    @Flag(help: "Show only what is part of a cycle.")
    var cycles = false

    @Option(help: "The strengths to show, joined by commas: hard, soft, light.")
    var strength = StrengthList()

    @Option(help: "Show only what surrounds a resource: a logical id, stack/LogicalId or a construct path.")
    var around: String?

    @Option(help: "How many resources away from --around.")
    var depth: Int?

    @Option(name: [.short, .long], help: "The file to write; standard output if none is given.")
    var output: String?

    @OptionGroup var clock: ClockOptions

    func validate() throws {
        if depth != nil, around == nil {
            throw ValidationError("--depth says how far to go from --around, which is missing")
        }
    }

    func run() throws {
        let run = try SynthesisRun(program, now: clock.timestamp())
        let selected = try StackSelection(patterns: stacks).select(from: run.synthesis.stacks)
        DiagnosticReporter(diagnostics: run.synthesis.diagnostics).report()
        let options = GraphOptions(
            level: level ?? (around == nil ? .stack : .resource), strengths: strength.strengths,
            stacks: stacks.isEmpty ? [] : selected.sorted(), around: around, depth: depth ?? 1, onlyCycles: cycles
        )
        do {
            try write(GraphReport(run.synthesis.graph, options))
        } catch let error as GraphOptionsError {
            throw CommandProblem("\(error)")
        } catch let error as GraphvizError {
            throw CommandProblem("\(error)")
        }
        if run.synthesis.hasErrors { throw ExitCode.failure }
    }

    private func write(_ report: GraphReport) throws {
        let text: String =
            switch format {
            case .text: report.text(width: Console.width, colour: output == nil && Console.colorsOutput)
            case .dot: report.dot()
            case .mermaid: report.mermaid()
            case .json: report.json()
            case .svg: try Graphviz().svg(report.dot())
            case .html:
                try report.html(svg: Graphviz().svg(report.dot()), title: "\(Console.programName): dependencies")
            }
        guard let output else {
            Console.print(text)
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw CommandProblem(
                "'\(output)' cannot be written: \(error.localizedDescription)",
                help: "name a file in a folder that is there")
        }
        Console.printError("\(output): written")
    }
}
