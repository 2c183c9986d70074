import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataTesting
import Testing

@Suite("Stacks that delete themselves are not held by others")
struct TemporaryStackTests {
    private func findings(
        _ producer: Usage, _ consumer: Usage, references: ReferenceStrength? = nil, explicit: ReferenceStrength? = nil
    ) -> [String] {
        let app = App(now: present)
        let queues = Stack("queues", in: app, conventions: Company.conv(.dev, producer))
        let queue = Resource("Queue", in: queues, type: "AWS::SQS::Queue")
        let readers = Stack(
            "readers", in: app, conventions: Company.conv(.dev, consumer), references: references)
        let arn = queue.attribute("Arn")
        let value = explicit.map { arn.reference($0) } ?? arn
        Resource(
            "Reader", in: readers, type: "Custom::Reader",
            properties: ["ServiceToken": "arn", "One": JSON(value), "Two": JSON(value)]
        )
        return TestApp(app).findings.map { "\($0.severity) \($0.ruleID): \($0.message)" }
    }

    private let warning =
        "warning reference/temporary-stack: 'readers/Reader' imports 'queues/Queue' of stack 'dev-conv-queues', which is "
        + "to delete itself: CloudFormation refuses that as long as somebody imports what it exports"

    @Test("An import from such a stack is a warning, once for each reader, whoever asked for it")
    func imports() {
        let ephemeral = Usage.ephemeral(ttl: .hours(1))
        #expect(findings(ephemeral, ephemeral, explicit: .strong) == [warning])
        #expect(findings(ephemeral, ephemeral, references: .strong) == [warning])
        #expect(findings(ephemeral, .poc) == [warning])
    }

    @Test("Weak references are none, and stacks that stay may be held")
    func others() {
        let ephemeral = Usage.ephemeral(ttl: .hours(1))
        #expect(findings(ephemeral, ephemeral) == [])
        #expect(findings(ephemeral, .poc, explicit: .weak) == [])
        #expect(findings(.poc, ephemeral, explicit: .strong) == [])
        #expect(findings(.poc, .poc) == [])
    }
}
