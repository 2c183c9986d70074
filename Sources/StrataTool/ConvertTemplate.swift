public import ArgumentParser
public import CloudFormation
import CommandSupport
import TemplateSources

/// `strata convert`: a template in JSON as YAML, and back.
struct ConvertTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a JSON template as YAML, or a YAML template as JSON.",
        discussion: """
            What the template says stays the same, and so does the order; comments of YAML are lost.

            Exit code: 0 done, 1 error.
            """
    )

    @Argument(help: "The template.")
    var file: String

    @Option(help: "json or yaml; the other one, unless told.")
    var format: TemplateFormat?

    @Option(name: [.short, .long], help: "The file to write; standard output if none is given.")
    var output: String?

    func run() throws {
        let document: ValueDocument
        do throws(TemplateSourceError) {
            document = try TemplateText.read(file)
        } catch {
            throw CommandProblem(error)
        }
        guard document.value.objectValue != nil else {
            throw CommandProblem(
                "\(file):1:1: expected a template, an object with the section Resources, found \(document.value.kindDescription)",
                help: "name a template")
        }
        FindingReporter(findings: document.findings).report()
        if document.findings.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        let wanted = format ?? (document.format == .json ? .yaml : .json)
        try ReportFile.write(Self.bytes(document.value, as: wanted), to: output)
    }

    private static func bytes(_ value: TemplateValue, as format: TemplateFormat) throws -> [UInt8] {
        switch format {
        case .json: return JSONWriter.bytes(value)
        case .yaml:
            do throws(YAMLWriteError) {
                return try YAMLWriter.bytes(value)
            } catch {
                throw CommandProblem("the template could not be written as YAML: \(error)")
            }
        }
    }
}

extension TemplateFormat: ExpressibleByArgument {}
