import StrataSQS
import StrataTesting
import XCTest

/// The same in XCTest.
final class NewsletterXCTests: XCTestCase {
    func testJobsAreTriedThreeTimes() throws {
        let template = TestTemplate("newsletter") { Newsletter(in: $0) }
        let jobs = try template.resource(of: AWS.SQS.Queue.self, where: ["RedrivePolicy": .any])
        XCTAssertEqual(jobs["RedrivePolicy", "maxReceiveCount"], 3)
    }
}
