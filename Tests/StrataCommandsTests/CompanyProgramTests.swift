import Foundation
import Testing

/// A program whose stages and usages are a company's own.
@Suite("A program with stages of its own")
struct CompanyProgramTests {
    private let program = BuiltProgram(name: "company-program")
    private let now = ["--now", "2026-11-23T00:00:00Z"]

    @Test(
        "Its stages are the values of its option in the help of every command", arguments: ["synth", "list", "graph"])
    func help(command: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run([command, "--help"], in: folder.url)
        #expect(outcome.exitCode == 0)
        let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "--stage <stage> The stage to synthesize for. (values: dev, qa, uat, prod; default: dev)"))
    }

    @Test(
        "A stage that another company has is an error that lists those that there are", arguments: ["staging", "UAT"])
    func unknownStage(stage: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--stage", stage] + now, in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors.hasPrefix(
                "Error: The value '\(stage)' is invalid for '--stage <stage>'. "
                    + "Please provide one of 'dev', 'qa', 'uat' or 'prod'."
            )
        )
        #expect(try folder.contents().isEmpty)
    }

    @Test("Each stage is an assembly with the stage in its names", arguments: ["dev", "qa", "uat", "prod"])
    func stages(stage: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--stage", stage] + now, in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(
            outcome.errors.contains(
                "warning: the name 'orders' of 'orders/Table' does not follow '{stage}-{context}-{id}'; it is now "
                    + "'\(stage)-shop-orders' [conventions/name]"
            )
        )
        #expect(outcome.errors.contains("help: write company.resourceName(\"orders\"), or leave it out"))
        #expect(!outcome.errors.contains("conventions/parameter-name"))
        let list = try program.run(["list", "--stage", stage] + now, in: folder.url)
        #expect(list.output == "orders  \(stage)-shop-orders\n")
    }
}
