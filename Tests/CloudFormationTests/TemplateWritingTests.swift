import CloudFormation
import OrderedCollections
import Testing

@Suite("Writing templates")
struct TemplateWritingTests {
    @Test("An empty template is an empty object")
    func empty() {
        #expect(Template().templateValue == [:])
    }

    @Test("Sections come in canonical order, whatever the order in which they were set")
    func sectionOrder() {
        var template = Template()
        template.other = ["Hooks": [:], "Description": "loses against the typed one"]
        template.outputs["Url"] = TemplateOutput(["Ref": "Queue"], description: "The URL", exportName: "url")
        template.resources["Queue"] = TemplateResource(type: "AWS::SQS::Queue")
        template.conditions["IsProd"] = ["Fn::Equals": [["Ref": "Stage"], "prod"]]
        template.mappings["Sizes"] = TemplateMapping(["prod": ["size": "large"]])
        template.rules["Ok"] = TemplateRule(assertions: [TemplateAssertion(["Fn::Equals": [1, 1]], description: "d")])
        template.parameters["Stage"] = TemplateParameter()
        template.transform = "AWS::LanguageExtensions"
        template.metadata = ["m": nil]
        template.description = "What it is"
        template.formatVersion = "2010-09-09"
        let expected: TemplateValue = [
            "AWSTemplateFormatVersion": "2010-09-09",
            "Description": "What it is",
            "Metadata": ["m": nil],
            "Transform": "AWS::LanguageExtensions",
            "Parameters": ["Stage": ["Type": "String"]],
            "Rules": ["Ok": ["Assertions": [["Assert": ["Fn::Equals": [1, 1]], "AssertDescription": "d"]]]],
            "Mappings": ["Sizes": ["prod": ["size": "large"]]],
            "Conditions": ["IsProd": ["Fn::Equals": [["Ref": "Stage"], "prod"]]],
            "Resources": ["Queue": ["Type": "AWS::SQS::Queue"]],
            "Outputs": ["Url": ["Description": "The URL", "Value": ["Ref": "Queue"], "Export": ["Name": "url"]]],
            "Hooks": [:],
        ]
        #expect(template.templateValue == expected)
    }

    @Test("A resource writes every attribute in canonical order, and one dependency as a list")
    func resourceAttributes() {
        var resource = TemplateResource(type: "AWS::S3::Bucket", properties: ["BucketName": nil])
        resource.metadata = ["a": 1]
        resource.deletionPolicy = "Retain"
        resource.updateReplacePolicy = "Retain"
        resource.updatePolicy = ["u": 1]
        resource.creationPolicy = ["c": 1]
        resource.dependsOn = ["Key"]
        resource.condition = "IsProd"
        resource.other = ["Custom": "x", "Type": "AWS::Other::Type"]
        let expected: TemplateValue = [
            "Type": "AWS::S3::Bucket",
            "Condition": "IsProd",
            "Properties": ["BucketName": nil],
            "DependsOn": ["Key"],
            "CreationPolicy": ["c": 1],
            "UpdatePolicy": ["u": 1],
            "UpdateReplacePolicy": "Retain",
            "DeletionPolicy": "Retain",
            "Metadata": ["a": 1],
            "Custom": "x",
        ]
        #expect(resource.templateValue == expected)
    }

    @Test("A parameter writes every attribute in canonical order")
    func parameterAttributes() {
        var parameter = TemplateParameter(type: "Number", defaultValue: 5, description: "d")
        parameter.noEcho = true
        parameter.maxValue = "9"
        parameter.minValue = 1
        parameter.maxLength = 3
        parameter.minLength = 2
        parameter.constraintDescription = "c"
        parameter.allowedPattern = "[0-9]+"
        parameter.allowedValues = [5, "6"]
        let expected: TemplateValue = [
            "Type": "Number", "Description": "d", "Default": 5, "AllowedValues": [5, "6"], "AllowedPattern": "[0-9]+",
            "ConstraintDescription": "c", "MinLength": 2, "MaxLength": 3, "MinValue": 1, "MaxValue": "9",
            "NoEcho": true,
        ]
        #expect(parameter.templateValue == expected)
        #expect(parameter.isMasked)
    }

    @Test("Entries kept verbatim are written after the typed ones, which win")
    func verbatimEntries() {
        var template = Template()
        template.resources["A"] = TemplateResource(type: "T::T::T")
        template.verbatimEntries[.resources] = ["Fn::ForEach::X": ["I", ["a"], [:]], "A": "malformed"]
        #expect(
            template.templateValue
                == ["Resources": ["A": ["Type": "T::T::T"], "Fn::ForEach::X": ["I", ["a"], [:]]]]
        )
    }

    @Test("A template's JSON ends with a newline")
    func json() {
        var template = Template()
        template.description = "d"
        #expect(String(decoding: template.json(), as: UTF8.self) == "{\n \"Description\": \"d\"\n}\n")
    }
}
