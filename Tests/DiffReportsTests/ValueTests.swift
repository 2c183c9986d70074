import CloudFormation
import DiffReports
import OrderedCollections
import TemplateDiff
import Testing

@Suite("How a value that changes is shown")
struct ValueTests {
    /// The lines of the change, without those around it.
    private func lines(_ old: TemplateValue?, _ new: TemplateValue?, isFull: Bool = false) -> [String] {
        let text = DiffReport(DiffSample.change(old, new)).text(isFull: isFull)
        let lines = text.split(separator: "\n").map(String.init)
        guard let first = lines.firstIndex(where: { $0.contains("R  T::T::T") }) else { return [] }
        return lines[(first + 1)...].dropLast().map { String($0.dropFirst(6)) }
    }

    @Test(
        "short values stand on one line",
        arguments: [
            (5, 10, "~ P: 5 → 10"), ("5", 5, "~ P: \"5\" → 5"), (true, false, "~ P: true → false"),
            (nil, "x", "+ P: \"x\""), ("x", nil, "- P: \"x\""), (.null, [], "~ P: null → []"),
            (["Ref": "A"], ["Fn::GetAtt": ["A", "Arn"]], "~ P: !Ref A → !GetAtt A.Arn"),
            (["Fn::Sub": "${A}-x"], ["Fn::If": ["C", 1, 2]], "~ P: !Sub \"${A}-x\" → !If [\"C\", 1, 2]"),
            (["Ref": ["no"]], [["Key": "a b"]], "~ P: {Ref: [\"no\"]} → [{Key: \"a b\"}]"),
        ] as [(TemplateValue?, TemplateValue?, String)])
    func short(old: TemplateValue?, new: TemplateValue?, expected: String) {
        #expect(lines(old, new) == [expected])
    }

    @Test("another content is one line, whatever the value around its hash")
    func content() {
        let hashes = [String(repeating: "0a", count: 32), String(repeating: "1b", count: 32)]
        let values = hashes.map { hash in TemplateValue.object(["S3Bucket": "b", "S3Key": .string("\(hash).zip")]) }
        #expect(lines(values[0], values[1]) == ["~ P: content 0a0a0a0a0a0a… → 1b1b1b1b1b1b…"])
        // Where more changes than the hash, that must be seen.
        #expect(lines(values[0], ["S3Bucket": "c", "S3Key": .string("\(hashes[1]).zip")]).count > 1)
    }

    @Test("texts of several lines differ line by line")
    func text() {
        let old = (1...20).map { "line \($0)" }
        var new = old
        new[9] = "line X"
        #expect(
            lines(.string(old.joined(separator: "\n")), .string(new.joined(separator: "\n"))) == [
                "~ P:", "      … 7 lines as before", "      line 8", "      line 9", "    - line 10", "    + line X",
                "      line 11", "      line 12", "      … 8 lines as before",
            ])
    }

    @Test("policies differ by their structure, in whatever order their keys are")
    func structure() {
        func policy(_ actions: [TemplateValue], _ isTurned: Bool) -> TemplateValue {
            let statement: TemplateValue =
                isTurned
                ? ["Resource": "arn:aws:s3:::bucket/*", "Action": .array(actions), "Effect": "Allow"]
                : ["Effect": "Allow", "Action": .array(actions), "Resource": "arn:aws:s3:::bucket/*"]
            return ["Version": "2012-10-17", "Statement": [statement]]
        }
        #expect(
            lines(policy(["s3:GetObject", "s3:ListBucket"], false), policy(["s3:GetObject", "s3:*"], true)) == [
                "~ P:", "      … 1 line as before", "      Statement:", "        - Effect: \"Allow\"",
                "    -     Action: [\"s3:GetObject\", \"s3:ListBucket\"]",
                "    +     Action: [\"s3:GetObject\", \"s3:*\"]", "          Resource: \"arn:aws:s3:::bucket/*\"",
            ])
    }

    @Test("JSON in a text differs by its structure")
    func json() {
        let found = lines(
            #"{"StartAt":"First","States":{"First":{"Type":"Pass"}}}"#,
            #"{"States":{"First":{"Type":"Fail"}},"StartAt":"First"}"#)
        #expect(
            found == [
                "~ P:", "      JSON", "        StartAt: \"First\"", "    -   States: {First: {Type: \"Pass\"}}",
                "    +   States: {First: {Type: \"Fail\"}}",
            ])
    }

    @Test("long texts are cut to where they differ")
    func long() {
        let start = String(repeating: "a", count: 300)
        let found = lines(.string(start + "old"), .string(start + "new"))
        #expect(found.count == 3)
        #expect(found[1].hasPrefix("    - …") && found[1].hasSuffix("old\""))
        #expect(found[2].hasPrefix("    + …") && found[2].hasSuffix("new\""))
        #expect(found.allSatisfy { $0.count <= 94 })
        #expect(lines(.string(start + "old"), .string(start + "new"), isFull: true)[1].contains(start))
    }

    @Test("values of many lines are cut, unless all is asked for")
    func many() {
        let value = TemplateValue.string((1...100).map { "line \($0)" }.joined(separator: "\n"))
        #expect(lines(nil, value).count == 25)
        #expect(lines(nil, value).last == "      … 77 more lines")
        #expect(lines(nil, value, isFull: true).count == 101)
    }

    @Test("huge values cost little", .timeLimit(.minutes(1)))
    func huge() {
        let text = TemplateValue.string(String(repeating: "x", count: 3_000_000))
        let other = TemplateValue.array((0..<20_000).map { .string("element \($0)") })
        let lines = (0..<20_000).map { "line \($0 * 7 % 20_011)" }
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(!self.lines(text, other).isEmpty)
            #expect(
                !self.lines(
                    .string(lines.joined(separator: "\n")), .string(lines.reversed().joined(separator: "\n"))
                ).isEmpty)
        }
        #expect(time < .seconds(10))
    }
}
