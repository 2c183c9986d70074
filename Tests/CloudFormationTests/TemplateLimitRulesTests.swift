import CloudFormation
import OrderedCollections
import Testing

@Suite("Limits of templates")
struct TemplateLimitRulesTests {
    private func texts(_ template: Template, byteCount: Int = 1_000) -> [String] {
        TemplateLimitRules.check([RenderedTemplate(name: "T", template: template, byteCount: byteCount)])
            .map(\.description)
    }

    private func template(resources: Int = 1) -> Template {
        var template = Template()
        for index in 0..<resources {
            template.resources["R\(index)"] = TemplateResource(type: "AWS::SQS::Queue")
        }
        return template
    }

    @Test(
        "Resources are counted against 500, with warnings from 80 and 90 percent",
        arguments: [
            (399, []),
            (
                400,
                [
                    "warning: the template has 400 resources, 80 % of the 500 allowed [template/resource-limit]\n"
                        + "  in T: Resources\n  help: move some to another stack or a nested stack"
                ]
            ),
            (
                450,
                [
                    "warning: the template has 450 resources, nearly all (90 %) of the 500 allowed "
                        + "[template/resource-limit]\n"
                        + "  in T: Resources\n  help: move some to another stack or a nested stack"
                ]
            ),
            (
                501,
                [
                    "error: the template has 501 resources, at most 500 are allowed [template/resource-limit]\n"
                        + "  in T: Resources\n  help: move some to another stack or a nested stack"
                ]
            ),
        ] as [(Int, [String])]
    )
    func resources(count: Int, expected: [String]) {
        #expect(texts(template(resources: count)) == expected)
    }

    @Test("Exactly 500 resources are allowed")
    func exactly() {
        let findings = TemplateLimitRules.check(
            RenderedTemplate(name: "T", template: template(resources: 500), byteCount: 1)
        )
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test("Loops over literal collections count as what they unroll to")
    func loops() {
        var template = template(resources: 1)
        let inner: TemplateValue = ["J", .array(Array(repeating: "x", count: 20)), ["R${I}${J}": ["Type": "T"]]]
        template.verbatimEntries[.resources] = [
            "Fn::ForEach::Outer": ["I", .array(Array(repeating: "x", count: 30)), ["Fn::ForEach::Inner": inner]],
            "Fn::ForEach::Unknown": ["I", ["Ref": "List"], ["R${I}": ["Type": "T"]]],
        ]
        #expect(TemplateCounts(template).resources == 602)
    }

    @Test("Loops nested beyond any number neither crash nor pass")
    func hugeLoops() {
        var body: TemplateValue = ["Type": "T"]
        var key = "R"
        for _ in 0..<30 {
            body = ["I", .array(Array(repeating: "x", count: 10)), .object([key: body])]
            key = "Fn::ForEach::L"
        }
        var template = template()
        template.verbatimEntries[.resources] = [key: body]
        #expect(texts(template).first?.hasPrefix("error: the template has 1000001 resources") == true)
    }

    @Test("Parameters, outputs, mappings, dynamic references and bytes have their limits")
    func otherCounts() {
        var template = template()
        for index in 0..<201 {
            template.parameters["P\(index)"] = TemplateParameter()
            template.outputs["O\(index)"] = TemplateOutput(1)
            template.mappings["M\(index)"] = TemplateMapping(["a": ["b": "c"]])
        }
        let twice: TemplateValue = "{{resolve:ssm:/a}}-{{resolve:secretsmanager:b:SecretString:c}}{{"
        template.resources["R0"]?.properties["Names"] = .array(Array(repeating: twice, count: 31))
        let findings = TemplateLimitRules.check(
            RenderedTemplate(name: "T", template: template, byteCount: 1_000_001)
        )
        #expect(
            findings.map(\.message) == [
                "the template has 201 parameters, at most 200 are allowed",
                "the template has 201 outputs, at most 200 are allowed",
                "the template has 201 mappings, at most 200 are allowed",
                "the template has 62 dynamic references ({{resolve:…}}), at most 60 are allowed",
                "the template has 1000001 bytes, at most 1000000 are allowed",
            ]
        )
        #expect(findings.allSatisfy { $0.severity == .error })
    }

    @Test("Names that are not alphanumeric, too long or used twice are errors")
    func names() {
        var template = Template()
        let long = String(repeating: "a", count: 256)
        for id in ["My-Queue", "", "Ä", long, "Stage"] { template.resources[id] = TemplateResource(type: "T::T::T") }
        template.parameters["Stage"] = TemplateParameter()
        template.parameters["a_b"] = TemplateParameter()
        template.outputs["o.p"] = TemplateOutput(1)
        template.conditions["Is_Prod"] = true
        template.conditions[""] = true
        template.conditions[long] = true
        let messages = TemplateLimitRules.check(
            RenderedTemplate(name: "T", template: template, byteCount: 1)
        ).map { "\($0.ruleID): \($0.message)" }
        #expect(
            messages == [
                "template/logical-id: the logical id \"My-Queue\" is not alphanumeric",
                "template/logical-id: the logical id \"\" is not alphanumeric",
                "template/logical-id: the logical id \"Ä\" is not alphanumeric",
                "template/logical-id: the logical id is 256 characters long, at most 255 are allowed",
                "template/logical-id: the logical id \"Stage\" is a parameter's name, too",
                "template/parameter-name: the parameter name \"a_b\" is not alphanumeric",
                "template/output-name: the output name \"o.p\" is not alphanumeric",
                "template/condition-name: a condition's name is empty",
                "template/condition-name: the condition name is 256 characters long, at most 255 are allowed",
            ]
        )
    }

    @Test("Texts are measured in bytes")
    func lengths() {
        var template = template()
        template.description = String(repeating: "ä", count: 513)
        template.outputs["O"] = TemplateOutput(
            1,
            description: String(repeating: "x", count: 1_025),
            exportName: .string(String(repeating: "x", count: 257))
        )
        template.parameters["P"] = TemplateParameter(defaultValue: .string(String(repeating: "x", count: 4_097)))
        #expect(
            texts(template) == [
                "error: the description is 1026 bytes long, at most 1024 are allowed [template/description-length]\n"
                    + "  in T: Description\n  help: shorten it; long texts have room in Metadata",
                "error: the description is 1025 bytes long, at most 1024 are allowed [template/description-length]\n"
                    + "  in T: Outputs.O.Description\n  help: shorten it; long texts have room in Metadata",
                "error: the export name is 257 characters long, at most 256 are allowed "
                    + "[template/export-name-length]\n  in T: Outputs.O.Export.Name\n  help: shorten it",
                "error: the default is 4097 bytes long, at most 4096 are allowed "
                    + "[template/parameter-value-length]\n  in T: Parameters.P.Default\n"
                    + "  help: shorten it, or split it over several parameters",
            ]
        )
        template.description = String(repeating: "ä", count: 512)
        template.outputs = [:]
        template.parameters = [:]
        #expect(texts(template) == [])
    }

    @Test("An export name has letters, digits, colons and hyphens, as far as it is written out")
    func exportNames() {
        func messages(_ name: TemplateValue) -> [String] {
            var template = template()
            template.outputs["O"] = TemplateOutput(1, exportName: name)
            return texts(template)
        }
        func wrong(_ text: String, _ character: String) -> String {
            "error: the export name \"\(text)\" holds \"\(character)\" [template/export-name]\n"
                + "  in T: Outputs.O.Export.Name\n  help: write it with A–Z, a–z, 0–9, colons and hyphens only"
        }
        #expect(messages("Shop-1:Arn") == [])
        #expect(messages(["Fn::Sub": "${AWS::StackName}-Arn"]) == [])
        #expect(messages(["Fn::Join": ["_", ["a", "b"]]]) == [])
        #expect(messages("shop_arn") == [wrong("shop_arn", "_")])
        #expect(messages("shop.arn") == [wrong("shop.arn", ".")])
        #expect(messages("größe") == [wrong("größe", "ö")])
        #expect(messages("½") == [wrong("½", "½")])
        #expect(messages(["Fn::Sub": "a:${AWS::StackName}/x${Queue.Arn}"]) == [wrong("a:…/x", "/")])
        #expect(messages(["Fn::Sub": ["${x}_", ["x": "y"]]]) == [wrong("_", "_")])
        #expect(messages(["Fn::Sub": "${!x}"]) == [wrong("${x}", "$")])
        #expect(messages("").map { $0.prefix(36) } == ["error: the export name is empty [temp"].map { $0.prefix(36) })
    }

    @Test("Control characters are found in every text, with path and place; tabs and line breaks are none")
    func controlCharacters() {
        var template = template()
        template.metadata = ["Note": "tab\tand\r\nline"]
        #expect(texts(template) == [])
        func warning(_ path: String, _ code: String, _ place: Int) -> String {
            "warning: the text holds the control character U+\(code) as its character \(place); CloudFormation's answers "
                + "are XML, which has no such character [template/control-character]\n  in T: \(path)\n"
                + "  help: take it out, or write an escape that whoever reads the text knows"
        }
        template.description = "a\u{0}b"
        template.metadata = ["Note": ["long enough text\n with ä\u{1B}[1m", "\u{1F}"]]
        template.outputs["O"] = TemplateOutput(["Fn::Sub": "x\u{8}"], description: "\u{C}")
        template.parameters["P"] = TemplateParameter(defaultValue: "12345678\u{1}", description: "\n\u{2}")
        #expect(
            texts(template).sorted()
                == [
                    warning("Description", "0000", 2), warning("Metadata.Note[0]", "001B", 25),
                    warning("Metadata.Note[1]", "001F", 1), warning("Outputs.O.Description", "000C", 1),
                    warning("Outputs.O.Value.Fn::Sub", "0008", 2), warning("Parameters.P.Default", "0001", 9),
                    warning("Parameters.P.Description", "0002", 2),
                ].sorted()
        )
    }

    @Test("A mapping has at most 200 attributes, and short names")
    func mappings() {
        var template = template()
        let attributes = OrderedDictionary<String, TemplateValue>(
            uniqueKeysWithValues: (0..<201).map { ("a\($0)", "v") }
        )
        template.mappings["M"] = TemplateMapping(["row": attributes])
        template.mappings["N"] = TemplateMapping([String(repeating: "n", count: 256): [:]])
        #expect(
            TemplateLimitRules.check(RenderedTemplate(name: "T", template: template, byteCount: 1)).map(\.message) == [
                "the mapping has 201 attributes, at most 200 are allowed",
                "a name in the mapping is 256 characters long, at most 255 are allowed",
            ]
        )
    }

    @Test("Policies have their values, and Snapshot its types")
    func policies() {
        var template = Template()
        template.resources["A"] = TemplateResource(type: "AWS::S3::Bucket")
        template.resources["A"]?.deletionPolicy = "retain"
        template.resources["A"]?.updateReplacePolicy = "RetainExceptOnCreate"
        template.resources["B"] = TemplateResource(type: "AWS::S3::Bucket")
        template.resources["B"]?.deletionPolicy = "Snapshot"
        template.resources["B"]?.updateReplacePolicy = ["Ref": "P"]
        template.resources["C"] = TemplateResource(type: "AWS::RDS::DBInstance")
        template.resources["C"]?.deletionPolicy = "Snapshot"
        template.resources["C"]?.updateReplacePolicy = 1
        let snapshots = TemplateLimits.snapshotTypes.sorted().joined(separator: ", ")
        #expect(
            texts(template) == [
                """
                error: DeletionPolicy is "retain", allowed are Delete, Retain, RetainExceptOnCreate, Snapshot [template/policy-value]
                  in T: Resources.A.DeletionPolicy
                  help: use one of these
                """,
                """
                error: UpdateReplacePolicy is "RetainExceptOnCreate", allowed are Delete, Retain, Snapshot [template/policy-value]
                  in T: Resources.A.UpdateReplacePolicy
                  help: write Retain: a replacement is never part of a creation
                """,
                """
                error: DeletionPolicy is "Snapshot", but AWS::S3::Bucket takes no snapshots; these types do: \(snapshots) [template/snapshot-policy]
                  in T: Resources.B.DeletionPolicy
                  help: use Retain to keep the resource, or Delete
                """,
                """
                error: UpdateReplacePolicy is an expression, which the transform AWS::LanguageExtensions alone allows [template/policy-value]
                  in T: Resources.B.UpdateReplacePolicy
                  help: write one of Delete, Retain, Snapshot, or add the transform
                """,
                """
                error: UpdateReplacePolicy is a number, allowed are Delete, Retain, Snapshot [template/policy-value]
                  in T: Resources.C.UpdateReplacePolicy
                  help: use one of these
                """,
            ]
        )
        template.transform = ["Other", "AWS::LanguageExtensions"]
        #expect(!texts(template).contains { $0.contains("expression") })
    }

    @Test("Snapshot is taken as Delete where a type takes none when it is replaced")
    func replacementSnapshots() {
        var template = Template()
        for type in ["AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster", "Custom::Cluster"] {
            template.resources[type.filter(\.isLetter)] = TemplateResource(type: type)
        }
        for id in template.resources.keys {
            template.resources[id]?.deletionPolicy = "Snapshot"
            template.resources[id]?.updateReplacePolicy = "Snapshot"
        }
        #expect(
            texts(template) == [
                """
                warning: AWS::DocDB::DBCluster takes a snapshot when it is deleted, but CloudFormation documents none when it is replaced, and then takes Snapshot as Delete [template/snapshot-policy]
                  in T: Resources.AWSDocDBDBCluster.UpdateReplacePolicy
                  help: use Retain to keep the replaced resource
                """
            ]
        )
    }

    @Test("A resource has at most 50 tags, in either shape")
    func tags() {
        var template = template(resources: 2)
        let list: [TemplateValue] = (0..<51).map { ["Key": "k\($0)", "Value": "v"] }
        template.resources["R0"]?.properties["Tags"] = .array(list)
        template.resources["R1"]?.properties["Tags"] = .array(Array(list.dropLast()))
        #expect(
            texts(template) == [
                "error: the resource has 51 tags, at most 50 are allowed [template/tag-limit]\n"
                    + "  in T: Resources.R0.Properties.Tags\n"
                    + "  help: drop some; tags of the stack and the app count here, too"
            ]
        )
    }

    @Test("A template without resources is an error")
    func empty() {
        #expect(
            texts(Template()) == [
                "error: the template has no resources, at least one is required [template/no-resources]\n"
                    + "  in T: Resources\n  help: add a resource, or leave the stack out"
            ]
        )
    }
}
