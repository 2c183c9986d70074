import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import Strata
import StrataIAM
import TestSupport
import Testing

@testable import StacksOrganization

@Suite("The StackSets that prepare accounts")
struct BootstrapStackTests {
    private func synthesize(
        _ stage: Stage = .dev, _ configure: (inout OrganizationConfiguration) -> Void = { _ in }
    ) -> Synthesis {
        var configuration = OrganizationConfiguration.configuration(for: stage)
        configure(&configuration)
        let app = App()
        BootstrapStack(in: app, configuration, workloads: "ou-abcd-12345678")
        return app.synthesize()
    }

    private func resource(_ id: String, in synthesis: Synthesis) -> OrderedDictionary<String, TemplateValue> {
        synthesis.stacks.first?.template.template.resources[id]?.properties ?? [:]
    }

    private func body(_ id: String, in synthesis: Synthesis) -> Body {
        let template = synthesis.stacks.first?.stackSets.first { $0.id == "organization-bootstrap-\(id)" }?.template
        return Body(template ?? Template(), synthesis.findings)
    }

    @Test("Each stage has two StackSets, for the accounts of the unit, and no finding", arguments: Stage.allCases)
    func stages(stage: Stage) {
        let synthesis = synthesize(stage)
        #expect(synthesis.findings.map(\.message) == [])
        #expect(synthesis.stacks.map(\.name) == ["\(stage.rawValue)-organization-bootstrap"])
        #expect(
            synthesis.stacks[0].template.template.resources.values.map(\.type) == [
                "AWS::CloudFormation::StackSet", "AWS::CloudFormation::StackSet",
            ])
        for (id, stays) in [("CDK", true), ("GitHub", false)] {
            let properties = resource("\(id)StackSet", in: synthesis)
            #expect(properties["StackSetName"] == .string("\(stage.rawValue)-organization-bootstrap-\(id)"))
            #expect(properties["PermissionModel"] == "SERVICE_MANAGED")
            #expect(
                properties["AutoDeployment"] == [
                    "Enabled": true, "RetainStacksOnAccountRemoval": .boolean(stays),
                ])
            #expect(
                properties["StackInstancesGroup"] == [
                    [
                        "DeploymentTargets": ["OrganizationalUnitIds": ["ou-abcd-12345678"]],
                        "Regions": ["eu-west-1"],
                    ]
                ])
            #expect(
                properties["Tags"]?.arrayValue?.compactMap { $0["Key"]?.stringValue } == [
                    "context", "owner", "stage", "usage",
                ])
        }
        #expect(resource("CDKStackSet", in: synthesis)["Capabilities"] == ["CAPABILITY_NAMED_IAM"])
        #expect(resource("GitHubStackSet", in: synthesis)["Capabilities"] == ["CAPABILITY_IAM"])
    }

    @Test("Members trust the account that deploys the StackSets")
    func trustedAccount() {
        let synthesis = synthesize()
        #expect(
            resource("CDKStackSet", in: synthesis)["Parameters"] == [
                ["ParameterKey": "TrustedAccount", "ParameterValue": ["Ref": "AWS::AccountId"]]
            ])
        #expect(resource("GitHubStackSet", in: synthesis)["Parameters"] == nil)
    }

    @Test("Other regions are prepared for the CDK only: GitHub's provider is there once in an account")
    func regions() {
        let synthesis = synthesize { $0.accounts.bootstrap.otherRegions = ["us-east-1", "eu-central-1"] }
        func regions(_ id: String) -> TemplateValue? {
            resource(id, in: synthesis)["StackInstancesGroup"]?.arrayValue?.first?["Regions"]
        }
        #expect(synthesis.findings.map(\.message) == [])
        #expect(regions("CDKStackSet") == ["eu-west-1", "us-east-1", "eu-central-1"])
        #expect(regions("GitHubStackSet") == ["eu-west-1"])
    }

    @Test("Without a home region it is that of the stack")
    func noRegion() {
        let synthesis = synthesize { $0.environment = .agnostic }
        #expect(
            resource("GitHubStackSet", in: synthesis)["StackInstancesGroup"]?.arrayValue?.first?["Regions"] == [
                ["Ref": "AWS::Region"]
            ])
    }

    @Test(
        "The conventions leave the CDK's names alone, and reach what is the organization's own",
        arguments: Stage.allCases)
    func names(stage: Stage) {
        let synthesis = synthesize(stage)
        let (cdk, gitHub) = (body("CDK", in: synthesis), body("GitHub", in: synthesis))
        let plain = BootstrapBodies.cdk { $0 = OrganizationConfiguration.configuration(for: stage).accounts.bootstrap }
        #expect(cdk.template.resources.values.map(\.type) == plain.template.resources.values.map(\.type))
        for (own, other) in zip(cdk.template.resources.values, plain.template.resources.values) {
            for property in ["RoleName", "BucketName", "RepositoryName", "AliasName", "Name"] {
                #expect(own.properties[property] == other.properties[property])
            }
        }
        #expect(cdk.resources("AWS::SSM::Parameter").first?.properties["Name"] == "/cdk-bootstrap/hnb659fds/version")
        #expect(
            gitHub.resources("AWS::SSM::Parameter").first?.properties["Name"]
                == .string("/\(stage.rawValue)/organization/github/role/arn"))
        #expect(gitHub.role()["RoleName"] == nil)
    }

    @Test("The bodies are in the template, within what CloudFormation takes")
    func bodies() throws {
        let synthesis = synthesize(.prod)
        for id in ["CDK", "GitHub"] {
            let text = try #require(resource("\(id)StackSet", in: synthesis)["TemplateBody"]?.stringValue)
            #expect(text.utf8.count < 51_200)
            #expect(text == JSONWriter.string(body(id, in: synthesis).template.templateValue))
        }
    }

    @Test(
        "A qualifier that a bucket's name cannot hold is refused",
        arguments: [
            ("", "has a length of 0, allowed are 1 to 10 characters"),
            ("Capital", "holds 'C', allowed are small letters, digits and dashes"),
            ("under_sco", "holds '_', allowed are small letters, digits and dashes"),
            ("elevenchars", "has a length of 11, allowed are 1 to 10 characters"),
        ])
    func qualifier(text: String, problem: String) {
        let synthesis = synthesize { $0.accounts.bootstrap.qualifier = text }
        #expect(
            synthesis.findings.contains {
                $0.ruleID == "organization/bootstrap-qualifier"
                    && $0.message == "the bootstrap qualifier '\(text)' of 'organization-bootstrap' \(problem)"
            })
    }

    @Test(
        "What the StackSets of the original say, these say too, but for the differences in docs/BOOTSTRAP.md",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func golden() throws {
        let goldens = try GoldenBody.stackSets()
        let synthesis = synthesize()
        for (golden, id) in [("cdkbootstraptemplate", "CDKStackSet"), ("oidcgithub", "GitHubStackSet")] {
            let properties = try #require(goldens.first { $0.key.contains(golden) }?.value)
            let own = resource(id, in: synthesis)
            #expect(own["PermissionModel"]?.stringValue == properties["PermissionModel"] as? String)
            // Failures are not tolerated, and parameters are decided by the program.
            let missing = Set(properties.keys).subtracting(own.keys).subtracting(["OperationPreferences", "Parameters"])
            #expect(missing == [])
        }
    }
}
