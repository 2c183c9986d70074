import CloudFormation
import DependencyGraph
import Foundation
import OrderedCollections
import TemplateSources
import Testing

/// A CloudFormation that gives templates back as AWS does: through a program that answers as its command line, which parses a
/// body that is JSON and leaves any other as a text.
private struct GivingBack {
    private let folder: SourceFolder

    init() throws {
        folder = try SourceFolder()
        try folder.write(
            """
            #!/bin/sh
            stage=Original
            case "$*" in *Processed*) stage=Processed ;; esac
            name=$(echo "$4" | tr ':/' '__')
            case "$2" in
            get-template) cat '\(folder.path)/'"$name.$stage" 2>/dev/null \\
              || { echo "An error occurred (ValidationError): Stack with id $4 does not exist" >&2; exit 254; } ;;
            describe-stack-resource) echo "arn:aws:cloudformation:eu-west-1:1:stack/$6" ;;
            *) exit 252 ;;
            esac
            """, to: "aws", executable: true)
    }

    /// Deploys a text under a name, as it was given or as it was processed.
    func deploy(_ text: String, as name: String, stage: String = "Original") throws {
        // Every character that is not ASCII is gone.
        let kept = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "?" }))
        let body = (try? TemplateValue(json: kept)) == nil ? try Self.quoted(kept) : kept
        try folder.write("{\"StagesAvailable\": [\"Original\"], \"TemplateBody\": \(body)}", to: "\(name).\(stage)")
    }

    private static func quoted(_ text: String) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed), as: UTF8.self)
    }

    func load(like new: String, nested: [String: String] = [:]) throws -> LoadedStacks {
        let template = GraphTemplate(
            id: "x", template: try TemplateReader.read(Array(new.utf8), file: "new").template,
            nested: try nested.mapValues {
                GraphTemplate(id: "y", template: try TemplateReader.read(Array($0.utf8), file: "nested").template)
            })
        return try DeployedStacks(program: folder.path + "/aws").load(like: [GraphStack(id: "s", template: template)])
    }
}

@Suite("What CloudFormation gives back")
struct GivenBackTests {
    /// Templates that are deployed as they are.
    @Test(
        "is the template that was given, whatever became of its characters and their order",
        arguments: [
            #"{"Description": "Grüße 👋", "Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#,
            #"{"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "naïve?"}}}}"#,
            "Resources:\n  T:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: Helloこんにちは☺\n",
            #"{"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"Tags": [{"Key": "Größe", "Value": "ß"}, {"Key": "Ort", "Value": "Zürich"}, {"Key": "Land", "Value": "Österreich"}]}}}}"#,
            #"{"Mappings": {"M": {"a": {"Straße": "x"}}}, "Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Code": {"ZipFile": "// ä\nexports.h = () => 'ö?'\n"}}}}}"#,
            #"{"Resources": {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::Sub": "${AWS::Region}–é"}, "Description": "ä"}}}, "Outputs": {"O": {"Value": "ö"}}}"#,
        ])
    func characters(text: String) throws {
        let server = try GivingBack()
        try server.deploy(text, as: "s")
        let loaded = try server.load(like: text)
        let new = try TemplateReader.read(Array(text.utf8), file: "new").template
        #expect(loaded.stacks.first?.template.template == new)
        #expect(loaded.findings.map(\.ruleID) == ["diff/question-marks"])
        #expect(loaded.findings.map(\.severity) == [.info])
    }

    @Test("keeps what is another text, and a question mark that is one")
    func others() throws {
        let server = try GivingBack()
        try server.deploy(
            #"{"Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "Grüße v1"}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "why?"}}}}"#,
            as: "s")
        let loaded = try server.load(
            like:
                #"{"Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "Grüße v2"}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "why?"}}}}"#
        )
        let resources = try #require(loaded.stacks.first?.template.template.resources)
        #expect(resources["A"]?.properties["DisplayName"] == "Gr??e v1")
        #expect(resources["B"]?.properties["DisplayName"] == "why?")
        #expect(loaded.findings.isEmpty)
    }

    @Test("is found wherever it moved, and by its place where two texts come to one")
    func places() throws {
        let server = try GivingBack()
        let old =
            #"{"Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "ä"}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "ö"}}, "C": {"Type": "AWS::IAM::Role", "Properties": {"ManagedPolicyArns": ["première", "zwölf"]}}}}"#
        try server.deploy(old, as: "s")
        let new =
            #"{"Resources": {"B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "ö"}}, "A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "ä"}}, "C": {"Type": "AWS::IAM::Role", "Properties": {"ManagedPolicyArns": ["zwölf", "première"]}}}}"#
        let resources = try #require(try server.load(like: new).stacks.first?.template.template.resources)
        #expect(resources["A"]?.properties["DisplayName"] == "ä")
        #expect(resources["B"]?.properties["DisplayName"] == "ö")
        #expect(resources["C"]?.properties["ManagedPolicyArns"] == ["première", "zwölf"])
    }

    @Test("may have commas that are no JSON, which is a warning there and an error elsewhere")
    func commas() throws {
        let text = "{\n  \"Resources\": {\n    \"Q\": {\"Type\": \"AWS::SQS::Queue\", },\n  },\n}"
        let server = try GivingBack()
        try server.deploy(text, as: "s")
        let loaded = try server.load(like: #"{"Resources": {}}"#)
        #expect(loaded.stacks.first?.template.template.resources.keys == ["Q"])
        #expect(loaded.findings.map(\.severity) == [.warning, .warning, .warning])
        #expect(loaded.findings.first?.location?.line == 3)
        #expect(throws: TemplateDocumentError.self) { try TemplateReader.read(Array(text.utf8), file: "x") }
        // A comma too many is one everywhere.
        #expect(throws: TemplateDocumentError.self) {
            try TemplateReader.read(Array("{\"a\": [1,,]}".utf8), file: "x", isDeployed: true)
        }
    }

    @Test("is what was processed where the new template has no macros, also of nested stacks")
    func stages() throws {
        let server = try GivingBack()
        let given =
            #"{"Transform": "AWS::LanguageExtensions", "Resources": {"Inner": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "u"}}}}"#
        let processed =
            #"{"Resources": {"Inner": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "u"}}, "Made": {"Type": "AWS::SQS::Queue"}}}"#
        try server.deploy(given, as: "s")
        try server.deploy(processed, as: "s", stage: "Processed")
        let inner = "arn_aws_cloudformation_eu-west-1_1_stack_Inner"
        try server.deploy(
            #"{"Transform": "AWS::Serverless-2016-10-31", "Resources": {"A": {"Type": "AWS::SQS::Queue"}}}"#, as: inner)
        try server.deploy(#"{"Resources": {"B": {"Type": "AWS::SQS::Queue"}}}"#, as: inner, stage: "Processed")
        let like = try server.load(like: processed, nested: ["Inner": #"{"Resources": {}}"#])
        #expect(like.stacks.first?.template.template.resources.keys == ["Inner", "Made"])
        #expect(like.stacks.first?.template.nested["Inner"]?.template.resources.keys == ["B"])
        let same = try server.load(like: given)
        #expect(same.stacks.first?.template.template.transform == "AWS::LanguageExtensions")
    }
}
