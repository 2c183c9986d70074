import CloudFormation
import Strata
import Testing

@Suite("Uploads")
struct UploadsStackTests {
    @Test("Uploads are kept, and nothing is found")
    func uploads() throws {
        let app = App()
        UploadsStack(in: app)

        let synthesis = app.synthesize()
        #expect(synthesis.findings.isEmpty)
        let template = try #require(synthesis.stack("uploads")?.template.template)
        let buckets = template.resources.map(\.value).filter { $0.type == "AWS::S3::Bucket" }
        #expect(buckets.count == 1)
        #expect(buckets.first?.deletionPolicy == "Retain")
    }
}
