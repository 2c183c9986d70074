import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataSQS
import Testing

@testable import StrataTesting

@Suite("Snapshots")
struct SnapshotTests {
    private func queue(_ timeout: Int) -> TestTemplate {
        TestTemplate { Queue("Jobs", in: $0, visibilityTimeout: .seconds(timeout)) }
    }

    @Test("A template that is as recorded passes")
    func recorded() {
        queue(30).expectSnapshot()
        TestApp { app in
            Queue("Jobs", in: Stack("one", in: app))
            Queue("Jobs", in: NestedStack("Inner", in: Stack("two", in: app)))
        }.expectSnapshots("stacks")
    }

    @Test("One that differs is told with places and lines")
    func differing() {
        let found = failures { queue(31).expectSnapshot("recorded", record: false) }
        #expect(
            found == [
                Failure(
                    text: """
                        the template differs from __Snapshots__/SnapshotTests/recorded.template.json (- recorded, + now):
                          Resources.JobsDF1CC2D4.Properties.VisibilityTimeout: recorded 30, now 31
                        @@ Resources.JobsDF1CC2D4.Properties @@
                             "Properties": {
                              "SqsManagedSseEnabled": true,
                        -     "VisibilityTimeout": 30
                        +     "VisibilityTimeout": 31
                             }
                            },
                        if it should, record it: run the test with STRATA_RECORD_SNAPSHOTS=1 or record: true
                        """, line: #line - 1)
            ])
    }

    @Test("One that was never recorded fails, and is not written")
    func missing() {
        #expect(
            failures { queue(30).expectSnapshot("never recorded/", record: false) } == [
                Failure(
                    text:
                        "there is no snapshot __Snapshots__/SnapshotTests/never-recorded-.template.json; to write it, "
                        + "run the test with STRATA_RECORD_SNAPSHOTS=1 or record: true", line: #line)
            ])
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        #expect(
            !FileManager.default.fileExists(
                atPath: folder.appendingPathComponent("__Snapshots__/SnapshotTests/never-recorded-.template.json").path)
        )
    }

    @Test("Recording writes, and fails nonetheless")
    func recording() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let snapshot = Snapshot("orders()", beside: folder.appendingPathComponent("OrdersTests.swift").path)
        let template = queue(30).template
        let end = "; look at it, and run the test again without recording"
        let name = "__Snapshots__/OrdersTests/orders.template.json"
        #expect(snapshot.problem(template, record: true) == "recorded: \(name) is written\(end)")
        #expect(try [UInt8](Data(contentsOf: folder.appendingPathComponent(name))) == template.json())
        #expect(snapshot.problem(template, record: false) == nil)
        #expect(snapshot.problem(template, record: true) == "recorded: \(name) is the same as before\(end)")
        let other = queue(31).template
        #expect(snapshot.problem(other, record: false) != nil)
        #expect(snapshot.problem(other, record: true) == "recorded: \(name) is written anew\(end)")
        #expect(snapshot.problem(other, record: false) == nil)
    }

    @Test("Where it cannot be written, why is told")
    func unwritable() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data().write(to: file)
        let problem = Snapshot("a", beside: file.path + "/x.swift").problem(Template(), record: true)
        #expect(problem?.hasPrefix("the snapshot __Snapshots__/x/a.template.json cannot be written: ") == true)
    }

    @Test("Lines in several places are told in pieces, with what they stand in; too many are cut off")
    func lines() {
        func text(_ value: Template) -> String { String(decoding: value.json(), as: UTF8.self) }
        var old = Template()
        var new = Template()
        for index in 0..<60 {
            old.resources["R\(index)"] = TemplateResource(type: "Custom::A", properties: ["Value": .integer(index)])
            new.resources["R\(index)"] = TemplateResource(
                type: "Custom::A", properties: ["Value": .integer(index == 1 || index == 50 ? 0 : index)])
        }
        let few = LineComparison(text(old), text(new)).text
        #expect(few.contains("@@ Resources.R1.Properties @@\n"))
        #expect(few.contains("@@ Resources.R50.Properties @@\n"))
        #expect(few.split(separator: "\n").count == 14)
        for index in 0..<60 { new.resources["R\(index)"]?.properties["Value"] = "x" }
        let many = LineComparison(text(old), text(new)).text
        #expect(many.split(separator: "\n").count == 81)
        #expect(many.hasSuffix(" more lines"))
    }

    @Test("Order counts as well")
    func order() {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let snapshot = Snapshot("a", beside: folder.appendingPathComponent("T.swift").path)
        var one = Template()
        one.metadata = ["a": 1, "b": 2]
        var other = Template()
        other.metadata = ["b": 2, "a": 1]
        _ = snapshot.problem(one, record: true)
        #expect(snapshot.problem(other, record: false)?.contains("\n  only the order or the writing differs\n") == true)
    }
}
