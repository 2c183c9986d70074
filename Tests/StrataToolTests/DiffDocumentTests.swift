import CloudFormation
import Foundation
import Testing

@Suite("docs/DIFF.md")
struct DiffDocumentTests {
    private static let page: String = {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return (try? String(contentsOf: root.appending(path: "docs/DIFF.md"), encoding: .utf8)) ?? ""
    }()

    /// The blocks of code, with what stands behind the opening marks.
    private static var blocks: [(kind: String, text: String)] {
        var blocks: [(String, String)] = []
        var open: (kind: String, lines: [Substring])?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let block = open {
                    blocks.append((block.kind, block.lines.joined(separator: "\n") + "\n"))
                    open = nil
                } else {
                    open = (String(line.dropFirst(3)), [])
                }
            } else {
                open?.lines.append(line)
            }
        }
        return blocks
    }

    /// Runs a line of a document in a folder that holds the two templates of the page.
    private static func run(_ arguments: [String]) throws -> (exitCode: Int32, output: String, errors: String) {
        var files: [String: String] = [:]
        for name in ["old.yaml", "new.yaml"] {
            files[name] = try #require(blocks.first { $0.kind == "yaml" && $0.text.hasPrefix("# \(name)\n") }?.text)
        }
        let outcome = try StrataRun(files).run(arguments)
        return (outcome.exitCode, outcome.output, outcome.errors)
    }

    @Test("shows what the executable writes, with the exit code")
    func text() throws {
        let sample = try #require(Self.blocks.first { $0.text.hasPrefix("$ strata diff old.yaml new.yaml\n") }?.text)
        let outcome = try Self.run(["diff", "old.yaml", "new.yaml"])
        #expect(sample == "$ strata diff old.yaml new.yaml\n" + outcome.output + "$ echo $?\n\(outcome.exitCode)\n")
        #expect(outcome.exitCode == 2)
    }

    @Test("shows the data that the executable writes")
    func json() throws {
        let block = try #require(Self.blocks.first { $0.kind == "json" }?.text)
        let sample = try TemplateValue(json: block)
        let written = try TemplateValue(json: Self.run(["diff", "old.yaml", "new.yaml", "--format", "json"]).output)
        #expect(sample["version"] == written["version"])
        #expect(sample["orderOnly"] == written["orderOnly"])
        // The page shows one of the resources.
        let shown = try #require(sample["changes"]?.arrayValue)
        #expect(shown.count == 1)
        #expect(written["changes"]?.arrayValue?.contains(shown[0]) == true)
    }

    @Test("names the kinds of changes that a run may fail on, and the options")
    func options() throws {
        let help = try StrataRun([:]).run(["diff", "--help"]).output
        for line in Self.page.split(separator: "\n") where line.hasPrefix("| `--") {
            let option = line.dropFirst(3).prefix { $0 != "`" && $0 != " " && $0 != "," }
            if option != "--against" { #expect(help.contains(option), "\(option)") }
        }
        #expect(try Self.run(["diff", "old.yaml", "new.yaml", "--fail-on", "order"]).exitCode == 1)
        #expect(try Self.run(["diff", "old.yaml", "new.yaml", "--fail-on", "widened"]).exitCode == 2)
    }

    @Test("says that the order alone is no change where it means nothing")
    func order() throws {
        func queue(_ tags: String) -> String {
            "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      Tags: [\(tags)]\n"
        }
        let run = try StrataRun([
            "old.yaml": queue("{Key: a, Value: b}, {Key: c, Value: d}"),
            "new.yaml": queue("{Key: c, Value: d}, {Key: a, Value: b}"),
        ])
        let outcome = try run.run("diff", "old.yaml", "new.yaml")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasPrefix("no change; order only in 1 list\n"))
        #expect(outcome.output.contains("new/Queue  AWS::SQS::Queue  Tags: order only"))
        #expect(try run.run("diff", "old.yaml", "new.yaml", "--fail-on", "order").exitCode == 1)
    }
}
