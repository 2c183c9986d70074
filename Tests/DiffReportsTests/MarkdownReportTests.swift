import CloudFormation
import DiffReports
import TemplateDiff
import Testing

@Suite("The difference as Markdown")
struct MarkdownReportTests {
    /// What stands outside of blocks of code, where GitHub looks for markup; and whether every block is closed.
    private func prose(_ markdown: String) -> (lines: [String], isClosed: Bool) {
        var open: String?
        var lines: [String] = []
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let fence = open {
                if line == fence { open = nil }
            } else if line.hasPrefix("```") {
                open = String(line.prefix { $0 == "`" })
            } else {
                lines.append(line)
            }
        }
        return (lines, open == nil)
    }

    /// Many stacks with many changes.
    private func large(stacks: Int, resources: Int) -> TemplateDiff {
        TemplateDiff(
            stacks: (0..<stacks).map { stack in
                StackChange(
                    id: "stack-\(stack)", kind: .changed,
                    resources: (0..<resources).map { index in
                        ResourceChange(
                            logicalID: "Resource\(index)", type: "AWS::SQS::Queue",
                            kind: index == 0 ? .replaced : .updated,
                            properties: [PropertyChange(path: ["Delay"], old: 1, new: 2, impact: .update)],
                            location: DiffSample.line(index + 1))
                    })
            })
    }

    @Test("sums up, says what is dangerous in the open, and folds the stacks")
    func structure() throws {
        let text = DiffReport(DiffSample.everything).markdown()
        #expect(text.hasPrefix("### Infrastructure changes: 1 stack changes"))
        let (lines, isClosed) = prose(text)
        #expect(isClosed)
        let headings = lines.filter { $0.hasPrefix("#") || $0.hasPrefix("<") }
        #expect(
            headings.dropFirst() == [
                "#### ⚠️ Data at risk", "#### ⚠️ Errors", "#### ⚠️ Access widened", "#### ⚠️ Replaced",
                "#### ⚠️ Probably renamed, which deletes the old one and makes a new one",
                "<details><summary><code>- gone  stack goes</code>: 1 entry</summary>", "</details>",
                "<details><summary><code>orders</code>: 7 entries <code>Shop/OrdersStack.swift:10</code></summary>",
                "</details>", "<details><summary><code>+ web  new stack</code>: 1 entry</summary>", "</details>",
                "<details><summary><code>Access narrowed or changed</code>: 1 entry</summary>", "</details>",
                "<details><summary><code>Findings</code>: 1 entry</summary>", "</details>",
            ])
        // GitHub colours by the first column.
        #expect(text.contains("\n! Table  AWS::DynamoDB::Table  replaced  Shop/OrdersStack.swift:12\n"))
        #expect(text.contains("\n-     Description: \"gone\"\n"))
        #expect(!text.contains("report is cut"))
    }

    @Test("of nothing is one line")
    func nothing() {
        #expect(DiffReport(TemplateDiff()).markdown() == "### Infrastructure: no change\n")
    }

    @Test("lets nothing of a template become markup, a mention, an issue or a link")
    func escapes() {
        let bad = "```\n</details><script>x</script> @octocat #123 GH-1 http://evil.example [a](b) `x` | ````` ~~~"
        var diff = DiffSample.change(.string(bad), .string(bad + bad))
        diff.stacks[0].id = bad
        diff.stacks[0].location = SourceLocation(file: bad, line: 1)
        diff.stacks[0].resources[0].logicalID = bad
        diff.findings = [
            Finding(ruleID: "a/b", severity: .error, message: bad, help: bad),
            Finding(ruleID: "a/b", severity: .info, message: bad),
        ]
        let markdown = DiffReport(diff).markdown()
        let (lines, isClosed) = prose(markdown)
        #expect(isClosed)
        // Longer than any row of backticks within.
        #expect(markdown.contains("\n``````diff\n"))
        let outside = lines.filter { $0.contains("octocat") || $0.contains("evil") || $0.contains("script") }
        // Only in the line of the fold, which is HTML, in an element in which GitHub looks for nothing.
        #expect(!outside.isEmpty)
        for line in outside {
            #expect(line.hasPrefix("<details><summary><code>") && !line.contains("<script>"))
            let code = line.split(separator: "<code>").dropFirst()
            #expect(code.allSatisfy { $0.contains("</code>") && !$0.split(separator: "</code>")[0].contains("<") })
        }
        #expect(lines.count { $0.contains("</details>") } == lines.count { $0.contains("<details>") })
    }

    @Test(
        "is cut between things and says what is left out",
        arguments: [(1, 2_000), (400, 3), (40, 60)])
    func cut(stacks: Int, resources: Int) {
        let text = DiffReport(large(stacks: stacks, resources: resources)).markdown()
        #expect(text.utf16.count <= 60_000)
        #expect(text.utf16.count > 50_000)
        let (lines, isClosed) = prose(text)
        #expect(isClosed)
        #expect(lines.count { $0.hasPrefix("<details>") } == lines.count { $0 == "</details>" })
        #expect(lines.contains { $0.contains("**This report is cut**") })
        #expect(lines.contains { $0.contains("changes of stack-\(stacks - 1)") || $0.contains("other groups") })
        // What is dangerous came first.
        #expect(text.contains("! stack-0/Resource0  AWS::SQS::Queue  replaced"))
    }

    @Test("counts as GitHub does, in UTF-16")
    func emoji() {
        let diff = DiffSample.change(nil, .string((0..<30).map { "🧨\($0)" }.joined(separator: "\n")))
        var many = diff
        many.stacks = (0..<1_000).map { index in
            var stack = diff.stacks[0]
            stack.id = "🧨🧨🧨\(index)"
            return stack
        }
        #expect(DiffReport(many).markdown().utf16.count <= 60_000)
    }
}
