import Strata
public import StrataKit

/// What becomes of an event that a function was called with asynchronously, by a service say, once the function has failed on it.
///
/// ```swift
/// Function("Orders", in: stack, …, failures: .queue(failures, retries: 1, maximumAge: .seconds(3_600)))
/// ```
/// The destination gets a record of the event and its error, for which the function's role is allowed to deliver it.
/// <https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html>
public struct FailureDestination {
    private let arn: StringValue?
    private let retries: Int?
    private let maximumAge: Duration?
    /// What it is, if it is one that keeps messages in order.
    private let fifo: String?
    /// Lets a function deliver, at the line that declares it.
    private let allow: (Function, Place) -> Void

    private init(
        _ arn: StringValue?, _ retries: Int?, _ maximumAge: Duration?, fifo: String? = nil,
        allow: @escaping (Function, Place) -> Void
    ) {
        self.arn = arn
        self.retries = retries
        self.maximumAge = maximumAge
        self.fifo = fifo
        self.allow = allow
    }

    /// A standard queue.
    /// - Parameters:
    ///   - queue: The queue.
    ///   - retries: How often the function is called again: 0 to 2; `nil` for 2.
    ///   - maximumAge: How old an event may become: 60 seconds to 6 hours; `nil` for 6 hours.
    /// - Returns: The destination.
    public static func queue(
        _ queue: any QueueReference, retries: Int? = nil, maximumAge: Duration? = nil
    ) -> FailureDestination {
        FailureDestination(queue.arn, retries, maximumAge, fifo: queue.isFIFO == true ? "queue" : nil) {
            queue.grant(.deliver, to: $0, at: $1)
        }
    }

    /// A standard topic.
    /// - Parameters:
    ///   - topic: The topic.
    ///   - retries: How often the function is called again: 0 to 2; `nil` for 2.
    ///   - maximumAge: How old an event may become: 60 seconds to 6 hours; `nil` for 6 hours.
    /// - Returns: The destination.
    public static func topic(
        _ topic: any TopicReference, retries: Int? = nil, maximumAge: Duration? = nil
    ) -> FailureDestination {
        FailureDestination(topic.arn, retries, maximumAge, fifo: topic.isFIFO == true ? "topic" : nil) {
            topic.grant(.publish, to: $0, at: $1)
        }
    }

    /// Another function.
    /// - Parameters:
    ///   - function: The function that is called with the record.
    ///   - retries: How often the failing function is called again: 0 to 2; `nil` for 2.
    ///   - maximumAge: How old an event may become: 60 seconds to 6 hours; `nil` for 6 hours.
    /// - Returns: The destination.
    public static func function(
        _ function: any FunctionReference, retries: Int? = nil, maximumAge: Duration? = nil
    ) -> FailureDestination {
        FailureDestination(function.arn, retries, maximumAge) { function.grant(.invoke, to: $0, at: $1) }
    }

    /// Nowhere: what failed is dropped.
    /// - Parameters:
    ///   - retries: How often the function is called again: 0 to 2.
    ///   - maximumAge: How old an event may become: 60 seconds to 6 hours; `nil` for 6 hours.
    /// - Returns: No destination.
    public static func dropped(retries: Int, maximumAge: Duration? = nil) -> FailureDestination {
        FailureDestination(nil, retries, maximumAge) { _, _ in }
    }

    /// Declares it for a function, with the ids of the AWS CDK.
    func declare(for function: Function) {
        allow(function, function.node.programPlace)
        AWS.Lambda.EventInvokeConfig(
            "Resource", in: Group("EventInvokeConfig", in: function.node), functionName: function.name,
            qualifier: "$LATEST",
            destinationConfig: arn.map { .init(onFailure: .init(destination: $0)) },
            maximumEventAgeInSeconds: maximumAge.map { IntegerValue($0.wholeSeconds) },
            maximumRetryAttempts: retries.map { IntegerValue($0) })
        let source = "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html"
        function.node.check(retries, isIn: 0...2, "the number of retries", rule: "lambda/retries", source: source)
        function.node.check(
            maximumAge, isIn: 60...21_600, "the maximum age of events", rule: "lambda/maximum-age", source: source)
        if let fifo { Self.reportFIFO("failures", fifo, of: function.node) }
    }

    /// Reports a destination that Lambda does not deliver to.
    static func reportFIFO(_ what: String, _ kind: String, of node: Node) {
        node.annotate(
            .error(
                "'\(node.path)' sends \(what) to a FIFO \(kind), to which Lambda delivers none",
                help: "choose a standard \(kind); see "
                    + "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
                rule: "lambda/failures"))
    }
}
