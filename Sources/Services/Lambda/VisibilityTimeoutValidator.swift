import Strata

/// Compares how long a queue hides a message with how long the function that consumes it may take.
///
/// Lambda refuses a mapping whose queue hides messages for less than the function's timeout, and AWS advises six times that
/// and the batching window, so that a throttled batch can be tried again before others see its messages:
/// <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html>.
struct VisibilityTimeoutValidator: Validator {
    static let defaultVisibility = 30
    static let defaultTimeout = 3

    /// The resources of the two.
    let queue: Node
    let function: Node

    func validate(_ node: FrozenNode) -> [Finding] {
        guard let mapping = node.as(AWS.Lambda.EventSourceMapping.self),
            let visibility = seconds(queue.property("VisibilityTimeout"), Self.defaultVisibility),
            let timeout = seconds(function.property("Timeout"), Self.defaultTimeout),
            let window = seconds(mapping.maximumBatchingWindowInSeconds, 0)
        else { return [] }
        let advised = 6 * timeout + window
        let facts =
            "'\(queue.path)' hides messages for \(visibility) seconds, but '\(function.path)' may take "
            + "\(timeout) seconds"
        let page = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html"
        let help = "set visibilityTimeout: .seconds(\(advised)) or shorten the function's timeout; see \(page)"
        if visibility < timeout {
            return [.error("\(facts): Lambda refuses that", help: help, rule: "sqs/visibility-timeout")]
        }
        if visibility < advised {
            let windowed = window > 0 ? " after waiting \(window) seconds for a batch" : ""
            return [
                .warning(
                    "\(facts)\(windowed): a batch that is tried again is seen by others meanwhile", help: help,
                    rule: "sqs/visibility-timeout"
                )
            ]
        }
        return []
    }

    // What is known only at deployment cannot be compared.
    private func seconds(_ value: IntegerValue?, _ fallback: Int) -> Int? {
        guard let value else { return fallback }
        return value.literalInteger
    }
}
