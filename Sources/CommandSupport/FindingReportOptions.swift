package import ArgumentParser
package import CloudFormation
import FindingReports
import Foundation

/// How findings are told, and which make the exit code 1.
package struct FindingReportOptions: ParsableArguments {
    /// A format and the file for it.
    package struct File {
        let format: FindingFormat
        let path: String

        /// Reads `FORMAT=FILE`.
        init(_ argument: String) throws {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let format = FindingFormat(rawValue: parts[0]) else {
                let formats = FindingFormat.allValueStrings.joined(separator: ", ")
                throw ValidationError(
                    "'\(argument)' is no FORMAT=FILE, such as sarif=findings.sarif; the formats are \(formats)")
            }
            (self.format, path) = (format, parts[1])
        }
    }

    @Option(help: "text, json, sarif, junit, github.")
    package var format = FindingFormat.text

    @Option(name: [.short, .long], help: "The file to write; standard output if none is given.")
    package var output: String?

    @Option(
        help: ArgumentHelp(
            "A report to write besides, such as sarif=findings.sarif; may be repeated.", valueName: "format=file"),
        transform: File.init)
    package var report: [File] = []

    @Option(help: "The mildest finding that makes the exit code 1: error, warning, info.")
    package var failOn = FailLevel.error

    /// With nothing said.
    package init() {}

    /// Tells findings.
    /// - Parameters:
    ///   - findings: The findings.
    ///   - subject: What was looked at: `3 stacks`.
    /// - Throws: ``CommandProblem`` if a file cannot be written; `ExitCode` 1 if a finding is as bad as ``failOn`` or worse.
    package func tell(_ findings: [Finding], of subject: String) throws {
        let needsPaths = format != .text || report.contains { $0.format != .text }
        let written = FindingReport(
            findings, paths: needsPaths ? SourcePaths(below: FileManager.default.currentDirectoryPath) : SourcePaths())
        for file in report { try ReportFile.write(file.format.text(of: written), to: file.path) }
        let fails = findings.contains { $0.severity >= failOn.severity }
        if format == .text, output == nil {
            FindingReporter(findings: written.findings).report()
            if !fails { Console.printLine("\(subject): no \(failOn == .error ? "error" : "finding to fail on")") }
        } else {
            try ReportFile.write(format.text(of: written), to: output)
        }
        if fails { throw ExitCode.failure }
    }
}
