import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import Testing

@Suite("Stacks that delete themselves are not held by others")
struct TemporaryStackTests {
    private func synthesize(
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
        return app.synthesize().findings.map { "\($0.severity) \($0.ruleID): \($0.message)" }
    }

    private let warning =
        "warning reference/temporary-stack: 'readers/Reader' imports 'queues/Queue' of stack 'dev-conv-queues', which is "
        + "to delete itself: CloudFormation refuses that as long as somebody imports what it exports"

    @Test("An import from such a stack is a warning, once for each reader, whoever asked for it")
    func imports() {
        let ephemeral = Usage.ephemeral(ttl: .hours(1))
        #expect(synthesize(ephemeral, ephemeral, explicit: .strong) == [warning])
        #expect(synthesize(ephemeral, ephemeral, references: .strong) == [warning])
        #expect(synthesize(ephemeral, .poc) == [warning])
    }

    @Test("Weak references are none, and stacks that stay may be held")
    func others() {
        let ephemeral = Usage.ephemeral(ttl: .hours(1))
        #expect(synthesize(ephemeral, ephemeral) == [])
        #expect(synthesize(ephemeral, .poc, explicit: .weak) == [])
        #expect(synthesize(.poc, ephemeral, explicit: .strong) == [])
        #expect(synthesize(.poc, .poc) == [])
    }
}
