import ArgumentParser
import CloudFormation
import CommandSupport
import DependencyGraph
import TemplateSources

/// `strata graph`: what depends on what in templates.
struct GraphTemplates: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Show the dependency graph, the order of deployment and cycles.",
        discussion: """
            Dependencies are hard (without it the deployment fails), soft (deployed, but not working without it) or light \
            (configuration for run time). Pictures (svg, html) are drawn by Graphviz' dot.

            Exit code: 0 done, 1 error or a cycle.
            """
    )

    @Argument(help: "Templates, folders of templates or assemblies, or git:REVISION:PATH.")
    var templates: [String]

    @Option(
        help:
            "A stack to show, by id or name, with * and ?, and what it touches; may be repeated; all if none is given.")
    var stack: [String] = []

    @OptionGroup var report: GraphReportOptions

    func run() throws {
        let loaded = try templates.map { try LoadedStacks(at: TemplateOrigin(argument: $0)) }
        let stacks: [GraphStack]
        do throws(TemplateSourceError) {
            stacks = try LoadedStacks.distinct(loaded.flatMap(\.stacks))
        } catch {
            throw CommandProblem(error)
        }
        let selected =
            stack.isEmpty ? [] : try StackSelection(patterns: stack).select(from: stacks.map { ($0.id, $0.name) })
        let graph = DependencyGraph(stacks: stacks)
        let findings = graph.findings + graph.findings(on: graph.cycles())
        FindingReporter(findings: findings).report()
        try report.write(graph, stacks: selected.sorted())
        let hasErrors = findings.contains { $0.severity == .error } || loaded.contains(where: \.hasErrors)
        if hasErrors { throw ExitCode.failure }
    }
}
