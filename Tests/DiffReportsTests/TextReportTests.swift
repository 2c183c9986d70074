import CloudFormation
import DiffReports
import OrderedCollections
import TemplateDiff
import Testing

@Suite("The difference as text")
struct TextReportTests {
    @Test("says everything, the dangerous things first")
    func everything() {
        #expect(DiffReport(DiffSample.everything).text() == Self.expected)
    }

    @Test("of nothing is one line")
    func nothing() {
        #expect(DiffReport(TemplateDiff()).text() == "no change\n")
    }

    @Test("says the same with and without colour")
    func colour() throws {
        let plain = DiffReport(DiffSample.everything).text()
        let coloured = DiffReport(DiffSample.everything).text(colour: true)
        #expect(coloured != plain)
        #expect(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
        #expect(!plain.contains("\u{1B}"))
    }

    @Test("lets no control character of a value, a name or a message through")
    func control() {
        let bad = "a\u{1B}[31m\u{7}b\u{202E}c\u{9B}d\r\u{0}e\u{200B}f"
        var diff = DiffSample.change(.string(bad), .object([bad: .string(bad + "\n" + bad)]))
        diff.stacks[0].id = bad
        diff.stacks[0].resources[0].logicalID = bad
        diff.stacks[0].resources[0].type = bad
        diff.stacks[0].resources[0].data = DataAtRisk(content: bad, verdict: .lost, reason: bad)
        diff.stacks[0].entries = [EntryChange(section: bad, name: bad, old: nil, new: .string(bad))]
        diff.findings = [Finding(ruleID: bad, severity: .error, message: bad, help: bad)]
        let address = ResourceAddress(stack: bad, logicalID: bad)
        diff.renames = [ProbableRename(old: address, new: address, type: bad, similarity: 1, advice: bad)]
        diff.security = [
            SecurityChange(
                .network, .widened, resource: address, type: bad, path: [bad], condition: bad, old: bad, new: bad,
                remark: bad, location: SourceLocation(file: bad, line: 1))
        ]
        for text in [DiffReport(diff).text(), DiffReport(diff).text(isFull: true), DiffReport(diff).markdown()] {
            let harmful = text.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E
                    || $0.value == 0x200B
            }
            #expect(harmful.isEmpty)
            #expect(text.contains("\\u001b"))
        }
    }

    @Test("keeps within the width where words can be wrapped and values shortened")
    func width() {
        let long = String(repeating: "word ", count: 60)
        var diff = DiffSample.change(.string(long), .string(long + "end"))
        diff.stacks[0].resources[0].data = DataAtRisk(content: "items", verdict: .lost, reason: long)
        for width in [80, 100, 140] {
            for line in DiffReport(diff).text(width: width).split(separator: "\n") { #expect(line.count <= width) }
        }
        #expect(DiffReport(diff).text(isFull: true).contains(long + "end"))
    }

    static let expected = """
        1 stack changes, 1 stack goes, 1 stack is new: 1 resource replaced, 1 may be replaced, 1 removed, 1
        orphaned, 1 updated, 1 added, 1 imported; 1 error; data at risk in 1; access widened in 1; 1
        probable rename

        ! Data at risk
          ± orders/Table  AWS::DynamoDB::Table  replaced: items are lost  Shop/OrdersStack.swift:12
              its DeletionPolicy is Delete

        ! Errors
          ! error: export 'orders-url' goes, and stack 'web' imports it [diff/export-in-use]
              at Shop/OrdersStack.swift:50
              note: imported here: Shop/OrdersStack.swift:61
              help: deploy twice:
                    first web

        ! Access widened
          ! orders/Role  AWS::IAM::Role  policy of an identity widened, if IsProd: any action
              Shop/OrdersStack.swift:70
              at Policies
              + Allow s3:* on * to role Role

        ! Replaced
          ± orders/Table  AWS::DynamoDB::Table  replaced  Shop/OrdersStack.swift:12
              because of KeySchema[HASH].AttributeName
              the old one is deleted
          ? orders/Queue  AWS::SQS::Queue  may be replaced  Shop/OrdersStack.swift:31
              a policy that is an expression decides what becomes of the old one

        ! Probably renamed, which deletes the old one and makes a new one
          = orders/OldQueue → orders/Queue  AWS::SQS::Queue  97 % the same  Shop/OrdersStack.swift:31
              write queue.moved(from: "OldQueue")

        - gone  stack goes
          - Key  AWS::KMS::Key  removed  Shop/OrdersStack.swift:40

        orders  Shop/OrdersStack.swift:10
          ± Table  AWS::DynamoDB::Table  replaced  Shop/OrdersStack.swift:12
              items are lost; its DeletionPolicy is Delete
              ~ KeySchema[HASH].AttributeName: "id" → "pk"  (replaces it)  Shop/OrdersStack.swift:13
          ? Queue  AWS::SQS::Queue  may be replaced  Shop/OrdersStack.swift:31
              a policy that is an expression decides what becomes of the old one
          < Bucket  AWS::S3::Bucket  orphaned  Shop/OrdersStack.swift:30
              it stays, outside of any stack
          ~ Function  AWS::Lambda::Function  updated  Shop/OrdersStack.swift:20
              ~ Code.S3Key: content a1a1a1a1a1a1… → b2b2b2b2b2b2…
              ~ Environment.Variables.TABLE: !Ref Table
                  because Table.KeySchema: replaced → (Fn::GetAtt) Alias: updated → (Ref)
                  Environment.Variables.TABLE: updated, not replaced
              ~ Timeout: 3 → 30
              + ReservedConcurrentExecutions: 5
              - Description: "gone"
              + DependsOn: ["Table"]
          > Topic  AWS::SNS::Topic  imported  Shop/OrdersStack.swift:32
              comes from old/Topic
          - Outputs.Url: {Value: "a"}  Shop/OrdersStack.swift:50
          + Transform: "AWS::Serverless-2016-10-31"

        + web  new stack
          + Site  AWS::S3::Bucket  added  Shop/OrdersStack.swift:60

        Access narrowed or changed
            orders/Group  AWS::EC2::SecurityGroup  network access narrowed
              - tcp 22 from 0.0.0.0/0

        Findings
            warning: web now waits for orders [diff/order]

        Signs: ! danger, + added, > imported, ~ updated in place, ? may be replaced, ± replaced, - removed,
        < leaves the stack, but stays, = probably renamed
        """ + "\n"
}
