import Strata

/// What Lambda takes of an event source mapping for a queue.
struct QueueConsumptionChecks {
    private static let page = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html"
    let node: Node
    let isFIFO: Bool

    func check(batchSize: Int, window: Duration?, maxConcurrency: Int?, filters: Int) {
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
            filters, isIn: 0...10, "the number of filters", rule: "lambda/filters",
            source: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html"
        )
        let seconds = window?.wholeSeconds ?? 0
        if isFIFO, seconds > 0 {
            report(
                "'\(node.path)' has a batching window of \(seconds) seconds, allowed is none for a FIFO queue",
                "leave it out"
            )
        }
        if !isFIFO, batchSize > 10, seconds < 1 {
            report(
                "'\(node.path)' takes batches of \(batchSize) without a batching window, allowed are 10",
                "add batchingWindow: of 1 second at least"
            )
        }
    }

    private func report(_ message: String, _ help: String) {
        node.annotate(.error(message, help: "\(help); see \(Self.page)", rule: "lambda/batching-window"))
    }
}
