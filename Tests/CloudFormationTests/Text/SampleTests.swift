import CloudFormation
import Foundation
import TestSupport
import Testing

@Suite("Whole templates")
struct SampleTests {
    @Test("A sample says what the JSON file beside it says")
    func samples() throws {
        let samples = try Samples.yaml()
        #expect(samples.map(\.name) == ["anchors.yaml", "network.yaml", "scalars.yaml", "serverless.yaml"])
        for sample in samples {
            let document = try read(sample.text, format: nil)
            #expect(document.format == .yaml)
            #expect(String(decoding: JSONWriter.bytes(document.value), as: UTF8.self) == sample.json, "\(sample.name)")
        }
    }

    @Test("Sections, attributes and functions that nobody knows survive reading and writing in both formats")
    func unknown() throws {
        for sample in try Samples.yaml() where sample.name != "scalars.yaml" {
            let template = try TemplateReader.read(Array(sample.text.utf8), file: sample.name).template
            let json = try TemplateReader.read(template.json(), file: "t").template
            let yaml = try TemplateReader.read(try template.yaml(), file: "t").template
            #expect(json == template && yaml == template)
            let value = try TemplateValue(json: sample.json)
            #expect(template.templateValue.isEquivalent(to: value), "\(sample.name)")
        }
    }

    @Test("Small templates of all kinds, wrong ones included, survive it too", arguments: SmallTemplates.all)
    func small(text: String) throws {
        #expect(text.utf8.count <= 500)
        let value = try TemplateValue(json: text)
        let template = try TemplateReader.read(Array(text.utf8), file: "t").template
        #expect(template.templateValue.isEquivalent(to: value.withListsOfDependencies))
        #expect(try TemplateReader.read(template.json(), file: "t").template == template)
        #expect(try TemplateReader.read(try template.yaml(), file: "t").template == template)
    }

    @Test("Findings of the samples are those that are meant")
    func findings() throws {
        let found = try Samples.yaml().flatMap { sample in
            try read(sample.text).findings.map { "\(sample.name):\($0.location?.line ?? 0) \($0.ruleID)" }
        }
        #expect(
            found == [
                "anchors.yaml:10 template/yaml-alias", "scalars.yaml:27 template/yaml-number",
                "scalars.yaml:27 template/yaml-number", "serverless.yaml:12 template/yaml-tag",
            ]
        )
    }

    @Test("Every template of the repository is read without an error, as Foundation reads it, and is the same as YAML")
    func templates() throws {
        let (templates, samples) = (try OwnTemplates.committed(), try OwnTemplates.samples())
        #expect(templates.count >= 48)
        #expect(samples.count == 4)
        try sweep(templates + samples)
    }

    @Test(
        "So is every reference template", .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func references() throws {
        let files = try SharedFiles.jsonFiles(under: ["reference/lint-cases", "reference/goldens", "bench"])
            .filter { $0.lastPathComponent != "not-json.json" }
        try sweep(files)
    }

    private func sweep(_ files: [URL]) throws {
        var cases: [IndependentReader.Case] = []
        for file in files {
            let bytes = Array(try Data(contentsOf: file))
            let document = try TemplateReader.readValue(bytes, file: file.path)
            #expect(document.format == .json)
            #expect(document.findings == [], "\(file.path)")
            let other = try JSONSerialization.jsonObject(with: Data(JSONWriter.bytes(document.value))) as? NSDictionary
            #expect(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary == other, "\(file.path)")
            let yaml = try YAMLWriter.bytes(document.value)
            let again = try TemplateReader.readValue(yaml, file: file.path)
            #expect(again.value == document.value && again.findings == [], "\(file.path)")
            #expect(try YAMLWriter.bytes(again.value) == yaml)
            if yaml.count < 30_000 { cases.append(.init(String(decoding: yaml, as: UTF8.self), document.value)) }
        }
        guard IndependentReader.isInstalled else { return print("skipped: \(IndependentReader.skipMessage)") }
        let comparison = try IndependentReader.compare(cases)
        #expect(comparison.read == cases.count, "\((comparison.different + comparison.onlyRefusedThere).prefix(1))")
    }

    @Test(
        "What is no JSON is refused with its place",
        arguments: [
            (
                #"{"Resources": {"Alarm": {"Type": "AWS::CloudWatch::Alarm",}}}"#,
                "JSON allows no comma after the last element; remove it [template/json-syntax]\n  at t.yaml:1:58"
            ),
            (
                "{\n  \"Resources\": {\n    \"Alarm\": {\"Type\": \"AWS::CloudWatch",
                "expected the closing quotation mark of a string, found the end of the text; is the file cut off? "
                    + "[template/json-syntax]\n  at t.yaml:3:39"
            ),
        ])
    func noJSON(text: String, error: String) {
        #expect(failure(Array(text.utf8)) == "error: \(error)")
    }
}
