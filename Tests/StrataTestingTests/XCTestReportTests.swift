import Strata
import StrataSQS
import StrataTesting
import XCTest

/// XCTest hears of the same failures, at the same lines.
final class XCTestReportTests: XCTestCase {
    private var failures: [(text: String, line: Int)] = []
    private var isCollecting = false

    #if canImport(Darwin)
        override func record(_ issue: XCTIssue) {
            guard isCollecting else { return super.record(issue) }
            failures.append((issue.compactDescription, issue.sourceCodeContext.location?.lineNumber ?? 0))
        }
    #else
        override func recordFailure(
            withDescription description: String, inFile filePath: String, atLine lineNumber: Int, expected: Bool
        ) {
            guard isCollecting else {
                return super.recordFailure(
                    withDescription: description, inFile: filePath, atLine: lineNumber, expected: expected)
            }
            failures.append((description, lineNumber))
        }
    #endif

    private func collect(_ body: () throws -> Void) -> (any Error)? {
        isCollecting = true
        defer { isCollecting = false }
        do { try body() } catch { return error }
        return nil
    }

    func testThatPassingExpectationsPass() throws {
        let template = Shop.template()
        template.expectNoFindings()
        let queue = try template.resource(of: AWS.SQS.Queue.self, where: ["VisibilityTimeout": 80])
        XCTAssertEqual(queue["RedrivePolicy", "maxReceiveCount"], 3)
    }

    func testThatExpectationsFailAtTheirLine() {
        _ = collect { Shop.template().expectResource(of: "AWS::SQS::Queues") }
        XCTAssertEqual(failures.count, 1)
        XCTAssertEqual(failures.first?.line, #line - 2)
        XCTAssertEqual(
            failures.first?.text.contains("there is no AWS::SQS::Queues in 'shop'; it has AWS::SQS::Queue (2)"), true)
    }

    func testThatWhatIsMissingEndsTheTest() {
        let error = collect { _ = try Shop.template().output("Nothing") }
        XCTAssertNotNil(error)
        XCTAssertEqual(failures.map(\.line), [#line - 2])
        XCTAssertEqual(failures.first?.text.contains("there is no output 'Nothing' in 'shop'"), true)
    }
}
