public import Strata
public import StrataKit

extension Function {
    /// Calls the function with messages of a queue, in batches.
    ///
    /// The function is allowed to receive and delete them. With `reportsItemFailures` it says which messages of a batch
    /// failed (`{"batchItemFailures": [{"itemIdentifier": id}]}`); a function that says nothing has processed all.
    ///
    /// Values: <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html>,
    /// filters: <https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html>.
    /// - Parameters:
    ///   - queue: Where messages come from.
    ///   - batchSize: The most messages of one call: 1 to 10,000, of a FIFO queue at most 10.
    ///   - batchingWindow: How long to wait for a batch to fill: up to 300 seconds, none for a FIFO queue. Batches of more
    ///     than 10 need one.
    ///   - maxConcurrency: The most calls at once: 2 to 1,000.
    ///   - filters: Patterns, at most 10, of messages to take. A message that fits none is deleted, also if another function
    ///     would have wanted it.
    ///   - reportsItemFailures: Whether the function says which messages failed.
    ///   - id: Its id within the function; `nil` makes one of the queue.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The mapping.
    @discardableResult
    public func consume(
        _ queue: any QueueReference, batchSize: Int = 10, batchingWindow: Duration? = nil, maxConcurrency: Int? = nil,
        filters: [JSON] = [], reportsItemFailures: Bool = true, id: String? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) -> AWS.Lambda.EventSourceMapping {
        QueueConsumption(
            queue: queue, batchSize: batchSize, window: batchingWindow, maxConcurrency: maxConcurrency,
            filters: filters,
            reportsItemFailures: reportsItemFailures, id: id, place: Place(file, line)
        ).declare(for: self)
    }
}

extension QueueReference {
    /// Calls a function with the queue's messages, in batches: the same as `function.consume(queue)`, seen from the queue.
    /// - Parameters:
    ///   - function: What is called.
    ///   - batchSize: The most messages of one call: 1 to 10,000, of a FIFO queue at most 10.
    ///   - batchingWindow: How long to wait for a batch to fill: up to 300 seconds, none for a FIFO queue.
    ///   - maxConcurrency: The most calls at once: 2 to 1,000.
    ///   - filters: Patterns, at most 10, of messages to take.
    ///   - reportsItemFailures: Whether the function says which messages failed.
    ///   - id: Its id within the function; `nil` makes one of the queue.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The mapping.
    @discardableResult
    public func feeds(
        _ function: Function, batchSize: Int = 10, batchingWindow: Duration? = nil, maxConcurrency: Int? = nil,
        filters: [JSON] = [], reportsItemFailures: Bool = true, id: String? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) -> AWS.Lambda.EventSourceMapping {
        QueueConsumption(
            queue: self, batchSize: batchSize, window: batchingWindow, maxConcurrency: maxConcurrency, filters: filters,
            reportsItemFailures: reportsItemFailures, id: id, place: Place(file, line)
        ).declare(for: function)
    }
}
