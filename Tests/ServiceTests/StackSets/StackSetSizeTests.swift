import CloudFormation
import OrderedCollections
import Strata
import StrataCloudFormation
import Testing

@Suite("Sizes of StackSets")
struct StackSetSizeTests {
    /// A StackSet whose text has the given number of bytes.
    private func sample(bytes: Int, mode: AssetMode = .published) -> StackSetSample {
        let frame = text(0)?.utf8.count ?? 0
        return sized(bytes - frame, mode)
    }

    private func text(_ filling: Int) -> String? { sized(filling, .published).text }

    private func sized(_ filling: Int, _ mode: AssetMode) -> StackSetSample {
        StackSetSample(mode) { stack in
            let set = StackSet("Set", in: stack, deployment: .sample)
            let text = String(repeating: "x", count: filling)
            Resource("R", in: set, type: "Custom::R", properties: ["Text": JSON(StringValue(text))])
        }
    }

    @Test("51,200 bytes fit into the resource, one more is published")
    func limit() throws {
        let largest = sample(bytes: 51_200)
        #expect(largest.messages == [])
        #expect(largest.text?.utf8.count == 51_200)
        let tooLarge = sample(bytes: 51_201)
        #expect(
            tooLarge.messages == [
                "stack-set/published: the template of the StackSet 'org/Set' has 51201 bytes, 51200 fit into its resource; it is "
                    + "published to the bucket of the bootstrap instead"
            ])
        #expect(tooLarge.synthesis.findings.map(\.severity) == [.info])
        #expect(tooLarge.text == nil)
        let body = try #require(tooLarge.synthesis.stack("org")?.stackSets.first)
        #expect(body.isPublished)
        #expect(body.hash == SHA256.hexDigest(of: body.template.json()))
        #expect(
            tooLarge.properties["TemplateURL"] == [
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
        #expect(largest.org.json().count > 51_200)
        #expect(sample(bytes: 51_201).org.json().count < 2_000)
    }

    @Test("Dynamic references are looked up where they are deployed to, so they go out in a file")
    func dynamicReferences() {
        let sample = StackSetSample { _, set in
            Resource("R", in: set, type: "Custom::R", properties: ["Text": "{{resolve:ssm:/name}}"])
        }
        #expect(
            sample.messages == [
                "stack-set/published: the template of the StackSet 'org/Set' has 1 dynamic reference ({{resolve:…}}), which would be "
                    + "looked up in the account of the stack around it; it is published to the bucket of the bootstrap instead"
            ])
        #expect(sample.text == nil)
        #expect(sample.properties["TemplateURL"] != nil)
    }

    @Test("A template that the program publishes itself is named, and nothing is said")
    func own() {
        let sample = StackSetSample { _, set in
            Resource("R", in: set, type: "Custom::R", properties: ["Text": "{{resolve:ssm:/name}}"])
            set.resource.templateURL = "https://bucket.s3.amazonaws.com/t.json"
        }
        #expect(sample.messages == [])
        #expect(sample.properties["TemplateURL"] == "https://bucket.s3.amazonaws.com/t.json")
        #expect(sample.properties["TemplateBody"] == nil)
        #expect(sample.synthesis.stack("org")?.stackSets.first?.isPublished == false)
    }

    @Test("Escapes in the text lead back to the same template")
    func escapes() throws {
        let sample = StackSetSample { _, set in
            Resource(
                "R", in: set, type: "Custom::R",
                properties: ["Text": "\"quoted\" \\ \n\t\u{1} ${literal} é 👍🏽 \(AWS.region)"])
        }
        #expect(sample.synthesis.findings.map(\.ruleID) == ["template/control-character"])
        let written = try JSONReader.read(sample.org.json()).value
        let text = written["Resources"]?["SetStackSet"]?["Properties"]?["TemplateBody"]?.stringValue ?? ""
        #expect(try TemplateValue(json: text) == sample.body.templateValue)
    }
}
