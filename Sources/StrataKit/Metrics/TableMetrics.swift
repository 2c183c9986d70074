import Strata

/// What is asked of a table, as some of its metrics tell it.
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html>
public enum TableOperation: String, Sendable {
    /// Several items are read.
    case batchGetItem = "BatchGetItem"
    /// Several items are written or deleted.
    case batchWriteItem = "BatchWriteItem"
    /// An item is deleted.
    case deleteItem = "DeleteItem"
    /// A statement of PartiQL is run.
    case executeStatement = "ExecuteStatement"
    /// An item is read.
    case getItem = "GetItem"
    /// An item is written.
    case putItem = "PutItem"
    /// Items of a partition are searched.
    case query = "Query"
    /// All items are read.
    case scan = "Scan"
    /// Several items are read at once, or none.
    case transactGetItems = "TransactGetItems"
    /// Several items are written at once, or none.
    case transactWriteItems = "TransactWriteItems"
    /// An item is changed.
    case updateItem = "UpdateItem"
}

// Some are told by operation only, and errors of callers (`UserErrors`) not by table at all:
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
extension MetricDefinition where Kind == TableKind {
    /// Units of reading that were used.
    public static var consumedReadCapacity: MetricDefinition {
        MetricDefinition("ConsumedReadCapacityUnits", .sum, .count)
    }

    /// Units of writing that were used.
    public static var consumedWriteCapacity: MetricDefinition {
        MetricDefinition("ConsumedWriteCapacityUnits", .sum, .count)
    }

    /// Reads that were turned away, since there were too many.
    public static var readThrottleEvents: MetricDefinition { MetricDefinition("ReadThrottleEvents", .sum, .count) }

    /// Writes that were turned away, since there were too many.
    public static var writeThrottleEvents: MetricDefinition { MetricDefinition("WriteThrottleEvents", .sum, .count) }

    /// Writes that did not happen, since their condition did not hold.
    public static var failedConditions: MetricDefinition {
        MetricDefinition("ConditionalCheckFailedRequests", .sum, .count)
    }

    /// Items that transactions could not take, since others were at them.
    public static var transactionConflicts: MetricDefinition { MetricDefinition("TransactionConflict", .sum, .count) }

    /// Items that were deleted since their time was over.
    public static var expiredItems: MetricDefinition { MetricDefinition("TimeToLiveDeletedItemCount", .sum, .count) }

    /// Requests of which a part was turned away, since there were too many.
    /// - Parameter operation: Of which kind.
    /// - Returns: The definition.
    public static func throttledRequests(operation: TableOperation) -> MetricDefinition {
        MetricDefinition("ThrottledRequests", .sum, .count, dimensions: dimensions(operation))
    }

    /// Requests that DynamoDB failed at (status 500).
    /// - Parameter operation: Of which kind.
    /// - Returns: The definition.
    public static func systemErrors(operation: TableOperation) -> MetricDefinition {
        MetricDefinition("SystemErrors", .sum, .count, dimensions: dimensions(operation))
    }

    /// How long requests took in DynamoDB, without the way there and back.
    /// - Parameter operation: Of which kind.
    /// - Returns: The definition.
    public static func successfulRequestLatency(operation: TableOperation) -> MetricDefinition {
        MetricDefinition("SuccessfulRequestLatency", .average, .milliseconds, dimensions: dimensions(operation))
    }

    private static func dimensions(_ operation: TableOperation) -> KeyValuePairs<String, StringValue> {
        ["Operation": StringValue(operation.rawValue)]
    }
}
