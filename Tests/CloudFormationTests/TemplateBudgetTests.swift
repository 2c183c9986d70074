import CloudFormation
import OrderedCollections
import Testing

@Suite("Budgets and capabilities")
struct TemplateBudgetTests {
    @Test("The budget line shows what is limited, and what must be acknowledged")
    func line() {
        var template = Template()
        for index in 0..<412 { template.resources["R\(index)"] = TemplateResource(type: "AWS::SQS::Queue") }
        for index in 0..<12 { template.outputs["O\(index)"] = TemplateOutput(1) }
        #expect(
            TemplateBudget(template, byteCount: 610_000).description
                == "412/500 resources, 0.61/1 MB, 12/200 outputs, 0/200 parameters"
        )
        template.mappings["M"] = TemplateMapping()
        template.resources["R0"] = TemplateResource(type: "AWS::IAM::Role", properties: ["D": "{{resolve:ssm:a}}"])
        #expect(
            TemplateBudget(template, byteCount: 1_000_001).description
                == "412/500 resources, 1.01/1 MB, 12/200 outputs, 0/200 parameters, 1/200 mappings, "
                + "1/60 dynamic references, needs CAPABILITY_IAM"
        )
        #expect(TemplateBudget(Template(), byteCount: 1).description.contains(" 0.01/1 MB"))
    }

    @Test(
        "Capabilities follow from resources, transforms and nested templates",
        arguments: [
            (["Resources": ["A": ["Type": "AWS::SQS::Queue"]]], [], []),
            (["Resources": ["A": ["Type": "AWS::IAM::Policy", "Properties": ["PolicyName": "p"]]]], [], [.iam]),
            (["Resources": ["A": ["Type": "AWS::IAM::AccessKey", "Properties": ["UserName": "u"]]]], [], [.iam]),
            (["Resources": ["A": ["Type": "AWS::IAM::Role", "Properties": ["RoleName": "r"]]]], [], [.namedIAM]),
            (
                ["Resources": ["A": ["Type": "AWS::IAM::ManagedPolicy", "Properties": ["ManagedPolicyName": "r"]]]], [],
                [.namedIAM]
            ),
            (["Transform": "AWS::LanguageExtensions", "Resources": [:]], [], [.autoExpand]),
            (["Transform": ["AWS::Serverless-2016-10-31"]], [], [.iam, .autoExpand]),
            (
                ["Resources": ["A": ["Type": "T", "Properties": ["X": ["Fn::Transform": ["Name": "M"]]]]]], [],
                [.autoExpand]
            ),
            (["Mappings": ["Fn::Transform": ["Name": "AWS::Include"]]], [], [.autoExpand]),
            (["Resources": ["A": ["Type": "AWS::CloudFormation::Stack"]]], [.iam, .autoExpand], [.iam, .autoExpand]),
            (["Resources": ["A": ["Type": "AWS::IAM::Group"]]], [.namedIAM], [.namedIAM]),
            (
                [
                    "Transform": "AWS::LanguageExtensions",
                    "Resources": [
                        "Fn::ForEach::R": [
                            "N", ["a"], ["R${N}": ["Type": "AWS::IAM::User", "Properties": ["UserName": "u"]]],
                        ]
                    ],
                ], [], [.namedIAM, .autoExpand]
            ),
        ] as [(TemplateValue, [TemplateCapability], [TemplateCapability])]
    )
    func capabilities(value: TemplateValue, nested: [TemplateCapability], expected: [TemplateCapability]) throws {
        #expect(try TemplateCapability.required(by: Template(value), nested: nested) == expected)
    }
}
