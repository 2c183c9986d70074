import Strata
import StrataKit

extension Queue {
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
    private static let attributes =
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html"
    private static let naming =
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html"

    func checkSpans(receiveWait: Duration?, visibility: Duration?, retention: Duration?, delay: Duration?) {
        node.check(
            receiveWait, isIn: 0...20, "the receive wait", rule: "sqs/receive-wait", source: Self.attributes)
        node.check(
            visibility, isIn: 0...43_200, "the visibility timeout", rule: "sqs/visibility-timeout",
            source: Self.attributes)
        node.check(retention, isIn: 60...1_209_600, "the retention", rule: "sqs/retention", source: Self.attributes)
        node.check(delay, isIn: 0...900, "the delay", rule: "sqs/delay", source: Self.attributes)
    }

    func checkName(_ name: StringValue?) {
        guard let text = name?.literalString else { return }
        let isFIFOName = text.hasSuffix(".fifo")
        if isFIFOName != (isFIFO == true) {
            node.annotate(
                .error(
                    isFIFOName
                        ? "the queue name '\(text)' of '\(node.path)' ends in '.fifo', but it is a standard queue"
                        : "the queue name '\(text)' of '\(node.path)' does not end in '.fifo', but it is a FIFO queue",
                    help: (isFIFOName ? "take the ending away, or declare it with fifo: …" : "add '.fifo' to the name")
                        + "; see \(Self.naming)",
                    rule: "sqs/queue-name"
                )
            )
        }
        let stem = isFIFOName ? String(text.dropLast(5)) : text
        node.check(
            StringValue(stem), length: 1...(isFIFOName ? 75 : 80), characters: "letters, digits, - and _",
            "the queue name", rule: "sqs/queue-name", source: Self.naming
        ) { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
    func check(_ deadLetters: DeadLetters) {
        let page =
            "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html"
        node.check(
            deadLetters.maxReceives, isIn: 1...1_000, "maxReceives", rule: "sqs/dead-letters", source: page)
        if let isFIFO, let other = deadLetters.queue.isFIFO, isFIFO != other {
            let kinds = isFIFO ? ("a FIFO queue", "a standard one") : ("a standard queue", "a FIFO one")
            node.annotate(
                .error(
                    "'\(node.path)' is \(kinds.0), but its dead letters go to \(kinds.1)",
                    help: "make both of the same kind; see \(page)", rule: "sqs/dead-letters"
                )
            )
        }
    }
}
