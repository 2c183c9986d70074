import Strata
import StrataKit

/// A function that is called with the messages of a queue.
struct QueueConsumption {
    private static let page = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html"

    let queue: any QueueReference
    let batchSize: Int
    let window: Duration?
    let maxConcurrency: Int?
    let filters: [JSON]
    let reportsItemFailures: Bool
    let id: String?
    let place: Place

    func declare(for function: Function) -> AWS.Lambda.EventSourceMapping {
        let group = Group(
            id ?? "SqsEventSource:\(Node.sourceID(of: queue.arn))", in: function.node.at(place.file, place.line))
        let mapping = AWS.Lambda.EventSourceMapping(
            "Resource", in: group, functionName: function.name, batchSize: IntegerValue(batchSize),
            eventSourceArn: queue.arn,
            filterCriteria: filters.isEmpty
                ? nil : .init(filters: ListValue(filters.map { .init(pattern: .jsonText($0)) })),
            functionResponseTypes: reportsItemFailures ? [.reportBatchItemFailures] : nil,
            maximumBatchingWindowInSeconds: window.map { IntegerValue($0.wholeSeconds) },
            scalingConfig: maxConcurrency.map { .init(maximumConcurrency: IntegerValue($0)) }
        )
        queue.grant(.consume, to: function, at: place)
        check(group.node)
        // What a parameter or a custom resource yields says nothing of the queue.
        if let resource = queue.arn.source, resource.resourceType == "AWS::SQS::Queue" {
            mapping.attach(VisibilityTimeoutValidator(queue: resource, function: function.resource.node))
        }
        return mapping
    }

    /// What Lambda takes of an event source mapping for a queue.
    private func check(_ node: Node) {
        let isFIFO = queue.isFIFO == true
        node.check(
            batchSize, isIn: 1...(isFIFO ? 10 : 10_000), isFIFO ? "the batch size of a FIFO queue" : "the batch size",
            rule: "lambda/batch-size", source: Self.page
        )
        node.check(window, isIn: 0...300, "the batching window", rule: "lambda/batching-window", source: Self.page)
        node.check(
            maxConcurrency, isIn: 2...1_000, "the maximum concurrency", rule: "lambda/max-concurrency",
            source: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html"
        )
        node.check(
            filters.count, isIn: 0...10, "the number of filters", rule: "lambda/filters",
            source: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html"
        )
        let seconds = window?.wholeSeconds ?? 0
        if isFIFO, seconds > 0 {
            report(
                node, "'\(node.path)' has a batching window of \(seconds) seconds, allowed is none for a FIFO queue",
                "leave it out"
            )
        }
        if !isFIFO, batchSize > 10, seconds < 1 {
            report(
                node, "'\(node.path)' takes batches of \(batchSize) without a batching window, allowed are 10",
                "add batchingWindow: of 1 second at least"
            )
        }
    }

    private func report(_ node: Node, _ message: String, _ help: String) {
        node.annotate(.error(message, help: "\(help); see \(Self.page)", rule: "lambda/batching-window"))
    }
}
