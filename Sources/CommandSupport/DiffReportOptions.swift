package import ArgumentParser
import CloudFormation
import DiffReports
package import TemplateDiff

/// How a difference is told, and what it makes of the exit code.
package struct DiffReportOptions: ParsableArguments {
    @Option(help: "text, json, markdown.")
    package var format = DiffFormat.text

    @Option(name: [.short, .long], help: "The file to write; standard output if none is given.")
    package var output: String?

    @Option(
        help: ArgumentHelp(
            "What makes the exit code 1, joined by commas; may be repeated: "
                + GateList.allValueStrings.joined(separator: ", ") + ".", valueName: "kinds"),
        transform: GateList.init(words:))
    package var failOn: [GateList] = []

    @Option(
        help: ArgumentHelp(
            """
            Properties to pass over, with * and ?: TYPE.PATH or STACK/ID.PATH, such as \
            'AWS::Lambda::Function.Code.S3Key'; may be repeated.
            """, valueName: "pattern"))
    package var ignore: [String] = []

    @Flag(help: "Show long values whole, and the properties of what is added or removed.")
    package var full = false

    @Option(help: "When text is coloured: auto, on a terminal and without NO_COLOR; always; never.")
    package var color = ColorChoice.auto

    /// With nothing said.
    package init() {}

    /// Writes the report.
    /// - Parameters:
    ///   - difference: What changes.
    ///   - stacks: The stacks to show, by id; `nil` for all.
    /// - Throws: ``CommandProblem`` if the file cannot be written; `ExitCode` 2 if there is a difference, 1 if it is one to
    ///   fail on.
    package func report(_ difference: TemplateDiff, stacks: Set<String>?) throws {
        var shown = difference.ignoring(ignore.map { pattern in Glob(pattern).matches })
        if let stacks { shown = shown.selecting(stacks) }
        try ReportFile.write(text(DiffReport(shown)), to: output)
        try judge(shown)
    }

    private func text(_ report: DiffReport) -> String {
        switch format {
        case .text: report.text(width: output == nil ? Console.width : 100, colour: isColoured, isFull: full)
        case .json: report.json()
        case .markdown: report.markdown()
        }
    }

    private var isColoured: Bool {
        switch color {
        case .auto: output == nil && Console.colorsOutput
        case .always: true
        case .never: false
        }
    }

    private func judge(_ difference: TemplateDiff) throws {
        var failures: [String] = []
        for gate in DiffGate.allCases where failOn.contains(where: { $0.gates.contains(gate) }) {
            let count = gate.count(in: difference)
            if count > 0 { failures.append("--fail-on \(gate.rawValue): \(gate.text(count))") }
        }
        for failure in failures { Console.printError(failure) }
        let hasErrors = difference.findings.contains { $0.severity == .error }
        if hasErrors || !failures.isEmpty { throw ExitCode.failure }
        if !difference.isEmpty { throw ExitCode.differs }
    }
}
