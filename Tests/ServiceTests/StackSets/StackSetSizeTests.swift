import CloudFormation
import OrderedCollections
import Strata
import StrataCloudFormation
import StrataTesting
import Testing

@Suite("Sizes of StackSets")
struct StackSetSizeTests {
    /// A StackSet whose text has the given number of bytes.
    private func sample(bytes: Int, mode: AssetMode = .published) -> TestTemplate {
        let frame = text(0)?.utf8.count ?? 0
        return sized(bytes - frame, mode)
    }

    private func text(_ filling: Int) -> String? { sized(filling, .published).text }

    private func sized(_ filling: Int, _ mode: AssetMode) -> TestTemplate {
        TestTemplate("org", assets: mode) { stack in fill(StackSet("Set", in: stack, deployment: .sample), filling) }
    }

    private func fill(_ set: StackSet, _ filling: Int) {
        let text = String(repeating: "x", count: filling)
        Resource("R", in: set, type: "Custom::R", properties: ["Text": JSON(StringValue(text))])
    }

    /// The body of the StackSet, with where it is published.
    private func body(_ declare: (StackSet) -> Void) throws -> SynthesizedTemplate {
        let app = App()
        declare(StackSet("Set", in: Stack("org", in: app), deployment: .sample))
        return try #require(app.synthesize().stack("org")?.stackSets.first)
    }

    @Test("51,200 bytes fit into the resource, one more is published")
    func limit() throws {
        let largest = sample(bytes: 51_200)
        #expect(largest.messages == [])
        #expect(largest.text?.utf8.count == 51_200)
        let frame = text(0)?.utf8.count ?? 0
        #expect(try !body { fill($0, 51_200 - frame) }.isPublished)
        let tooLarge = sample(bytes: 51_201)
        #expect(
            tooLarge.messages == [
                "stack-set/published: the template of the StackSet 'org/Set' has 51201 bytes, 51200 fit into its resource; it is "
                    + "published to the bucket of the bootstrap instead"
            ])
        #expect(tooLarge.findings.map(\.severity) == [.info])
        #expect(tooLarge.text == nil)
        let body = try body { fill($0, 51_201 - frame) }
        #expect(body.isPublished)
        #expect(body.hash == SHA256.hexDigest(of: body.template.json()))
        #expect(
            tooLarge.stackSet["TemplateURL"] == [
                "Fn::Sub": .string(
                    "https://s3.${AWS::Region}.${AWS::URLSuffix}/cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}/"
                        + "\(body.hash ?? "").json")
            ])
    }

    @Test("Where nothing is published, a large one is an error")
    func local() {
        let findings = sample(bytes: 51_201, mode: .local).messages
        #expect(
            findings == [
                "stack-set/not-published: the template of the StackSet 'org/Set' has 51201 bytes, 51200 fit into its resource, and "
                    + "local assets are published nowhere"
            ])
        #expect(sample(bytes: 51_200, mode: .local).messages == [])
    }

    @Test("The text counts for the template around")
    func budget() {
        let largest = sample(bytes: 51_200)
        #expect(largest.template.json().count > 51_200)
        #expect(sample(bytes: 51_201).template.json().count < 2_000)
    }

    @Test("Dynamic references are looked up where they are deployed to, so they go out in a file")
    func dynamicReferences() {
        let sample = TestTemplate.stackSet { _, set in
            Resource("R", in: set, type: "Custom::R", properties: ["Text": "{{resolve:ssm:/name}}"])
        }
        #expect(
            sample.messages == [
                "stack-set/published: the template of the StackSet 'org/Set' has 1 dynamic reference ({{resolve:…}}), which would be "
                    + "looked up in the account of the stack around it; it is published to the bucket of the bootstrap instead"
            ])
        #expect(sample.text == nil)
        #expect(sample.stackSet["TemplateURL"] != nil)
    }

    @Test("A template that the program publishes itself is named, and nothing is said")
    func own() throws {
        func declare(_ set: StackSet) {
            Resource("R", in: set, type: "Custom::R", properties: ["Text": "{{resolve:ssm:/name}}"])
            set.resource.templateURL = "https://bucket.s3.amazonaws.com/t.json"
        }
        let sample = TestTemplate.stackSet { declare($1) }
        #expect(sample.messages == [])
        #expect(sample.stackSet["TemplateURL"] == "https://bucket.s3.amazonaws.com/t.json")
        #expect(sample.stackSet["TemplateBody"] == nil)
        #expect(try !body(declare).isPublished)
    }

    @Test("Escapes in the text lead back to the same template")
    func escapes() throws {
        let sample = TestTemplate.stackSet { _, set in
            Resource(
                "R", in: set, type: "Custom::R",
                properties: ["Text": "\"quoted\" \\ \n\t\u{1} ${literal} é 👍🏽 \(AWS.region)"])
        }
        #expect(sample.findings.map(\.ruleID) == ["template/control-character"])
        let written = try JSONReader.read(sample.template.json()).value
        let text = written["Resources"]?["SetStackSet"]?["Properties"]?["TemplateBody"]?.stringValue ?? ""
        #expect(try TemplateValue(json: text) == sample.body.templateValue)
    }
}
