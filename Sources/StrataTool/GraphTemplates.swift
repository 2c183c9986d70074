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
        var stacks: [GraphStack] = []
        for template in templates {
            for stack in try LoadedStacks(at: TemplateOrigin(argument: template)).stacks {
                if let other = stacks.first(where: { $0.id == stack.id }) {
                    throw CommandProblem(
                        "two stacks are called '\(stack.id)': '\(other.template.id)' and '\(stack.template.id)'",
                        help: "rename one of the files, or leave one out")
                }
                stacks.append(stack)
            }
        }
        let selected =
            stack.isEmpty ? [] : try StackSelection(patterns: stack).select(from: stacks.map { ($0.id, $0.name) })
        let graph = DependencyGraph(stacks: stacks)
        let findings = graph.findings + graph.findings(on: graph.cycles())
        FindingReporter(findings: findings).report()
        try report.write(graph, stacks: selected.sorted())
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }
}
