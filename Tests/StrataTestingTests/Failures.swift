import CloudFormation
import Foundation
import Strata
import StrataSQS
import StrataTesting
import Testing

/// What StrataTesting tells of a mistake in a test, and at which line.
func failures(_ body: () throws -> Void) -> [Failure] {
    let kept = Kept()
    // All issues match, so that none is thrown on.
    try? withKnownIssue(isIntermittent: true) {
        try body()
    } matching: { issue in
        kept.add(
            Failure(
                text: issue.comments.map(\.rawValue).joined(separator: "\n"), line: issue.sourceLocation?.line ?? 0,
                isThrown: "\(issue.kind)".hasPrefix("errorCaught")))
        return true
    }
    return kept.failures
}

struct Failure: Equatable {
    let text: String
    let line: Int
    /// Whether an error was thrown of which the framework knew nothing: a second message for one mistake.
    var isThrown = false
}

private final class Kept: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [Failure] = []

    func add(_ failure: Failure) { lock.withLock { all.append(failure) } }

    var failures: [Failure] { lock.withLock { all } }
}

/// A stack that the tests look at: two queues that hang together, and who reads from one of them.
enum Shop {
    static func template() -> TestTemplate { TestTemplate("shop") { declare(in: $0) } }

    static func declare(in stack: Stack) {
        let failed = Queue("Failed", in: stack, retention: .days(14))
        Queue(
            "Orders", in: stack, visibilityTimeout: .seconds(80), deadLetters: .init(failed, maxReceives: 3))
        Output("Url", in: stack, value: failed.url, description: "Where failed orders are")
        Resource(
            "Rules", in: stack, type: "Custom::Rules",
            properties: [
                "Document": #"{"limits":{"orders":5},"open":true}"#,
                "Names": ["a-1", "b-2", "b-3"],
                "Queue": "arn of \(failed.arn)",
                "Text": "{\"queue\":\"\(failed.arn)\"}",
            ])
    }
}
