import Strata
import StrataS3
import StrataSQS
import StrataTesting
import Testing

@Suite("Uploads")
struct UploadsStackTests {
    @Test("Uploads are kept, jobs that fail as well, and nothing is found")
    func uploads() throws {
        let app = TestApp { UploadsStack(in: $0) }
        app.expectNoFindings()

        let template = try app.template("uploads")
        template.expectResource(of: AWS.S3.Bucket.self, attributes: ["DeletionPolicy": "Retain"])
        template.expectResource(of: AWS.SQS.Queue.self, where: ["RedrivePolicy": ["maxReceiveCount": 3]])
    }
}
