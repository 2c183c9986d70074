import ArgumentParser
import CommandSupport
import TemplateSources

/// `strata diff`: what changes between templates.
struct DiffTemplates: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changes from one template, or folder of templates, to another.",
        discussion: """
            Exit code: 0 no change, 1 an error or a change that --fail-on names, 2 a change.
            """
    )

    @Argument(
        help: ArgumentHelp(
            """
            What was: a template, a folder of templates or an assembly, git:REVISION for what the revision has at NEW, \
            git:REVISION:PATH, or deployed, which asks the AWS command line.
            """, valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("What is to be: a template, a folder or git:REVISION:PATH.", valueName: "new"))
    var new: String

    @Option(help: "A stack to tell of, by id or name, with * and ?; may be repeated; all if none is given.")
    var stack: [String] = []

    @OptionGroup var report: DiffReportOptions

    func run() throws {
        let before = try TemplateOrigin(argument: old)
        let after = try TemplateOrigin(argument: new)
        let loaded = try LoadedStacks(at: after)
        var path: String?
        if case .path(let place) = after { path = place }
        try Comparison(with: before, path: path, new: loaded, selecting: stack).report(report)
    }
}
