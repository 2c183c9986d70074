import CloudFormation
import Foundation
import OrderedCollections
import TestSupport
import Testing

@Suite("Reading templates")
struct TemplateReadingTests {
    @Test("A template with everything is read into its typed members, and written back the same")
    func everything() throws {
        let value: TemplateValue = [
            "AWSTemplateFormatVersion": "2010-09-09",
            "Description": "d",
            "Metadata": ["m": 1],
            "Transform": ["AWS::LanguageExtensions", ["Name": "Mine"]],
            "Parameters": [
                "P": [
                    "Type": "Number", "Description": "d", "Default": "1", "AllowedValues": [1], "AllowedPattern": "p",
                    "ConstraintDescription": "c", "MinLength": 1, "MaxLength": 2, "MinValue": 3, "MaxValue": 4,
                    "NoEcho": "true", "Unknown": nil,
                ]
            ],
            "Rules": [
                "R": [
                    "RuleCondition": true, "Assertions": [["Assert": false, "AssertDescription": "a"]], "Unknown": 1,
                ]
            ],
            "Mappings": ["M": ["a": ["b": "c", "d": ["e"]], "empty": [:]]],
            "Conditions": ["C": ["Fn::Equals": [1, 2]]],
            "Resources": [
                "A": [
                    "Type": "T", "Condition": "C", "Properties": ["p": nil], "DependsOn": ["B"],
                    "CreationPolicy": ["c": 1], "UpdatePolicy": ["u": 1], "UpdateReplacePolicy": "Retain",
                    "DeletionPolicy": ["Ref": "P"], "Metadata": [], "Unknown": [1],
                ]
            ],
            "Outputs": ["O": ["Description": "d", "Condition": "C", "Value": nil, "Export": ["Name": "n"]]],
            "Hooks": ["h": 1],
        ]
        let template = try Template(value)
        #expect(template.templateValue == value)
        #expect(template.parameters["P"]?.isMasked == true)
        #expect(template.rules["R"]?.assertions.first?.description == "a")
        #expect(template.mappings["M"]?.rows["a"]?["b"] == "c")
        #expect(template.resources["A"]?.dependsOn == ["B"])
        #expect(template.outputs["O"]?.exportName == "n")
        #expect(template.verbatimEntries.isEmpty)
        #expect(template.other == ["Hooks": ["h": 1]])
    }

    @Test(
        "What has the wrong shape survives reading and writing",
        arguments: [
            [:], ["Resources": []], ["Resources": [:]], ["Resources": nil, "Outputs": 1, "Parameters": "x"],
            ["Description": ["Fn::Sub": "x"]], ["AWSTemplateFormatVersion": 2010], ["Transform": nil],
            [
                "Resources": [
                    "A": "text", "B": ["Properties": [:]], "C": ["Type": 1], "D": ["Type": "T", "Properties": [:]],
                ]
            ],
            ["Resources": ["A": ["Type": "T", "Properties": [1], "DependsOn": [], "Condition": 1, "Metadata": nil]]],
            ["Resources": ["A": ["Type": "T", "DependsOn": ["B", 1]]]],
            ["Resources": ["A": ["Type": "T"], "Fn::ForEach::X": ["i", ["a"], ["k${i}": ["Type": "T"]]]]],
            ["Conditions": ["A": ["Fn::Equals": [1, 1]], "Fn::ForEach::X": ["i", ["a"], ["k${i}": true]], "B": 1]],
            ["Outputs": ["O": ["Export": ["Name": "n"]], "Q": ["Value": 1, "Export": ["Name": "n", "More": 1]]]],
            ["Outputs": ["O": ["Value": 1, "Export": "n", "Description": 1]]],
            ["Mappings": ["Fn::Transform": ["Name": "AWS::Include"], "M": ["a": "b"], "N": [:]]],
            ["Rules": ["R": ["Assertions": [["AssertDescription": "x"]]], "S": [:], "T": ["Assertions": []]]],
            ["Parameters": ["P": ["Default": 1], "Q": ["Type": "String", "AllowedValues": "a", "Description": 5]]],
        ] as [TemplateValue]
    )
    func malformed(value: TemplateValue) throws {
        let written = try Template(value).templateValue
        #expect(written.isEquivalent(to: value), "\(JSONWriter.string(written))")
    }

    @Test("One dependency as a string becomes a list of one")
    func dependency() throws {
        let template = try Template(["Resources": ["A": ["Type": "T", "DependsOn": "B"]]])
        #expect(template.templateValue == ["Resources": ["A": ["Type": "T", "DependsOn": ["B"]]]])
    }

    @Test("What is no object is no template")
    func notATemplate() {
        let error = #expect(throws: TemplateReadError.self) { try Template([1]) }
        #expect(error?.description == "expected a template, an object with the section Resources, found a list")
    }

    @Test("Every template of the repository is read and written back the same")
    func committed() throws {
        #expect(try readAndWritten(OwnTemplates.committed()) >= 48)
    }

    @Test(
        "Every reference template is read and written back the same",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func references() throws {
        let files = try SharedFiles.jsonFiles(under: ["reference/goldens", "reference/lint-cases", "bench"])
        #expect(try readAndWritten(files) >= 90)
    }

    /// Reads files, as Foundation does, and compares what is written of them; how many of them are JSON.
    private func readAndWritten(_ files: [URL]) throws -> Int {
        var read = 0
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let foundation = try? JSONSerialization.jsonObject(with: Data(bytes))
            let document: JSONDocument
            do {
                document = try JSONReader.read(bytes)
            } catch {
                // Foundation alone takes a trailing comma.
                #expect(error.cause == .trailingComma || foundation == nil, "\(file.lastPathComponent): \(error)")
                continue
            }
            #expect(foundation != nil, "\(file.lastPathComponent): Strata reads it, Foundation does not")
            let value = document.value
            #expect(try TemplateValue(json: JSONWriter.bytes(value)) == value)
            let template = try Template(value)
            #expect(template.templateValue.isEquivalent(to: value.withListsOfDependencies), "\(file.lastPathComponent)")
            read += 1
        }
        return read
    }
}

extension TemplateValue {
    /// `DependsOn` as a list, as it is written; everything else as it is.
    var withListsOfDependencies: TemplateValue {
        mapped { member in
            guard case .string(let id)? = member["DependsOn"] else { return member }
            var member = member
            member["DependsOn"] = [.string(id)]
            return member
        }
    }
}
