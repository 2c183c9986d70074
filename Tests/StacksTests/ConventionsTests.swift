import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import StacksConventions
import Strata
import StrataTesting
import TestSupport
import Testing

struct ConventionsTests {
    private static let usages: [Stage: String] = [
        .dev: "EPHEMERAL", .test: "PRODUCTION", .staging: "PRODUCTION", .prod: "PRODUCTION", .sandbox: "POC",
    ]

    private func synthesize(_ stage: Stage) -> Synthesis {
        let app = App(now: Timestamp("2026-11-23T00:00:00Z"), root: Repository.root.path)
        ConventionsSystem(in: app, stage: stage)
        return app.synthesize()
    }

    @Test("Every stage synthesizes without errors, under its own usage and names", arguments: Stage.allCases)
    func stages(stage: Stage) throws {
        let result = synthesize(stage)
        #expect(!result.hasErrors)
        #expect(result.stacks.map(\.id) == ["conventions-probe", "conventions-gateway"])
        #expect(
            result.stacks.map(\.name) == [
                "\(stage.rawValue)-conv-conventions-probe", "\(stage.rawValue)-conv-conventions-gateway",
            ])
        #expect(result.stacks[0].nested.map(\.id) == ["conventions-probe-NestedProbe"])
        #expect(result.stacks[1].dependencies == ["conventions-probe"])
        for stack in result.stacks {
            #expect(stack.stack.tags["usage"] == Self.usages[stage])
            let hasSchedule = stack.template.template.resources.values.contains {
                $0.type == "AWS::Scheduler::Schedule"
            }
            #expect(hasSchedule == (stage == .dev))
        }
    }

    @Test(
        "The warnings are those of the declarations that break a convention, at their lines", arguments: Stage.allCases)
    func warnings(stage: Stage) {
        let result = synthesize(stage)
        let warnings = result.findings.filter { $0.severity == .warning }
        var expected = [
            "conventions/parameter-name conventions-probe/BadContextFirst/Resource",
            "conventions/parameter-name conventions-probe/BadDevInside/Resource",
            "conventions/parameter-name conventions-probe/BadName/Resource",
            "conventions/parameter-name conventions-probe/BadNoSlash/Resource",
            "conventions/parameter-name conventions-probe/BadOnlyStage/Resource",
            "conventions/parameter-name conventions-probe/NestedProbe/NestedParam/Resource",
        ]
        if Self.usages[stage] != "PRODUCTION" {
            expected.append("conventions/removal-retained conventions-probe/RetainedBucket/Resource")
        }
        #expect(warnings.map { "\($0.ruleID) \($0.constructPath ?? "")" }.sorted() == expected.sorted())
        #expect(warnings.allSatisfy { $0.location?.file.hasPrefix("StacksConventions/") == true })
    }

    @Test("A rule's parameters are read once each, and both are used; the reader of a renamed one follows")
    func gateway() throws {
        let template = try TestApp(synthesize(.prod)).template("conventions-gateway")
        let parameters = template.template.parameters
        #expect(
            Dictionary(uniqueKeysWithValues: parameters.map { ($0.key, $0.value.defaultValue?.stringValue) })
                == [
                    "GreetingParameter": "/prod/conv/my-param", "HttpsListenerArnParameter": "/alb/httpsListenerArn",
                    "ListenerSecurityGroupId": "/alb/securityGroupId",
                ])
        let text = JSONWriter.string(.object(template.template.resources.mapValues(\.templateValue)))
        for parameter in parameters.keys { #expect(text.contains("{\"Ref\":\"\(parameter)\"}")) }

        let rule = try template.resource(of: "AWS::ElasticLoadBalancingV2::ListenerRule")
        #expect(rule["Priority"] == 10)
        #expect(
            rule["Conditions"]?.arrayValue?.compactMap { $0["Field"]?.stringValue }
                == ["host-header", "path-pattern", "http-request-method"])
        template.expectResource(of: "AWS::ElasticLoadBalancingV2::TargetGroup")
        template.expectResource(
            of: "AWS::Lambda::Permission", where: ["SourceArn": ["Fn::Sub": .suffix(":targetgroup/*/*")]])
    }

    @Test(
        "What the original program made is made, type by type and property by property",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func golden() throws {
        for (stage, usage) in [(Stage.dev, "EPHEMERAL"), (.sandbox, "POC"), (.prod, "PRODUCTION")] {
            let stack = synthesize(stage).stacks[0]
            let file = try OrganizationGoldens.file("extra-conventions-dev/Probe\(usage).template.json")
            try compare(stack.template.template, file, stage)
        }
    }

    /// Names that the original got wrong by cutting text, with the right ones.
    private static let corrected = [
        "/dev/convmy-param": "/dev/conv/my-param", "/dev/convonly-stage": "/dev/conv/only-stage",
        "/dev/conv/tools/ops/url": "/dev/conv/tools/devops/url",
    ]

    private func compare(_ template: Template, _ file: URL, _ stage: Stage) throws {
        let golden = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let resources = try #require(golden["Resources"] as? [String: [String: Any]])
        for (id, resource) in resources {
            let type = try #require(resource["Type"] as? String)
            // One schedule and its role stand for the function, its role, its rule and its permission.
            if id.hasPrefix("DeleteFunction") || id.hasPrefix("EphemeralRule") { continue }
            let own = try #require(
                template.resources[id] ?? template.resources[String(id.dropLast(8))], "\(type) \(id) is missing")
            #expect(own.type == type)
            guard let properties = resource["Properties"] as? [String: Any] else { continue }
            for (key, value) in properties where key != "TemplateURL" {
                let actual = try #require(own.properties[key], "\(id).\(key)")
                if key == "Tags" {
                    #expect(Set(keys(of: value)).isSubset(of: keys(of: actual)))
                } else if let text = value as? String, key == "Name" {
                    let right = Self.corrected[text] ?? text
                    #expect(actual == .string("/\(stage.rawValue)" + right.dropFirst("/dev".count)))
                } else if let text = value as? String, !id.hasPrefix("GoodName") {
                    #expect(actual == .string(text))
                }
            }
            // An explicit wish of the author stands, which it did not.
            if id.hasPrefix("RetainedBucket") { #expect(own.deletionPolicy == "Retain") }
            if id.hasPrefix("Bucket") {
                #expect(own.deletionPolicy?.stringValue == (stage == .prod ? "Retain" : "Delete"))
            }
        }
    }

    private func keys(of tags: Any) -> [String] {
        (tags as? [[String: Any]])?.compactMap { $0["Key"] as? String } ?? (tags as? [String: Any]).map {
            Array($0.keys)
        } ?? []
    }

    private func keys(of tags: TemplateValue) -> [String] {
        tags.arrayValue?.compactMap { $0["Key"]?.stringValue } ?? tags.objectValue.map { Array($0.keys) } ?? []
    }
}
