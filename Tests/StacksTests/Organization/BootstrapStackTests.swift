import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import Strata
import StrataIAM
import StrataTesting
import TestSupport
import Testing

@testable import StacksOrganization

@Suite("The StackSets that prepare accounts")
struct BootstrapStackTests {
    private func stack(
        _ stage: Stage = .dev, _ configure: (inout OrganizationConfiguration) -> Void = { _ in }
    ) -> Stack {
        var configuration = OrganizationConfiguration.configuration(for: stage)
        configure(&configuration)
        return BootstrapStack(in: App(), configuration, workloads: "ou-abcd-12345678").stack
    }

    private func body(_ id: String, in template: TestTemplate) throws -> TestTemplate {
        try #require(template.stackSets.first { $0.id == "organization-bootstrap-\(id)" })
    }

    @Test("Each stage has two StackSets, for the accounts of the unit, and no finding", arguments: Stage.allCases)
    func stages(stage: Stage) throws {
        let stack = stack(stage)
        let template = TestTemplate(of: stack)
        #expect(template.findings.map(\.message) == [])
        let stacks = try #require(App(stack.node.root)).synthesize().stacks
        #expect(stacks.map(\.name) == ["\(stage.rawValue)-organization-bootstrap"])
        #expect(
            template.allResources.map(\.type) == [
                "AWS::CloudFormation::StackSet", "AWS::CloudFormation::StackSet",
            ])
        for (id, stays) in [("CDK", true), ("GitHub", false)] {
            let properties = try template.resource("\(id)StackSet")
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
        #expect(try template.resource("CDKStackSet")["Capabilities"] == ["CAPABILITY_NAMED_IAM"])
        #expect(try template.resource("GitHubStackSet")["Capabilities"] == ["CAPABILITY_IAM"])
    }

    @Test("Members trust the account that deploys the StackSets")
    func trustedAccount() throws {
        let template = TestTemplate(of: stack())
        #expect(
            try template.resource("CDKStackSet")["Parameters"] == [
                ["ParameterKey": "TrustedAccount", "ParameterValue": ["Ref": "AWS::AccountId"]]
            ])
        #expect(try template.resource("GitHubStackSet")["Parameters"] == nil)
    }

    @Test("Other regions are prepared for the CDK only: GitHub's provider is there once in an account")
    func regions() throws {
        let template = TestTemplate(of: stack { $0.accounts.bootstrap.otherRegions = ["us-east-1", "eu-central-1"] })
        func regions(_ id: String) throws -> TemplateValue? {
            try template.resource(id)["StackInstancesGroup"]?.arrayValue?.first?["Regions"]
        }
        #expect(template.findings.map(\.message) == [])
        #expect(try regions("CDKStackSet") == ["eu-west-1", "us-east-1", "eu-central-1"])
        #expect(try regions("GitHubStackSet") == ["eu-west-1"])
    }

    @Test("Without a home region it is that of the stack")
    func noRegion() throws {
        let template = TestTemplate(of: stack { $0.environment = .agnostic })
        #expect(
            try template.resource("GitHubStackSet")["StackInstancesGroup"]?.arrayValue?.first?["Regions"] == [
                ["Ref": "AWS::Region"]
            ])
    }

    @Test(
        "The conventions leave the CDK's names alone, and reach what is the organization's own",
        arguments: Stage.allCases)
    func names(stage: Stage) throws {
        let template = TestTemplate(of: stack(stage))
        let (cdk, gitHub) = try (body("CDK", in: template), body("GitHub", in: template))
        let plain = BootstrapBodies.cdk { $0 = OrganizationConfiguration.configuration(for: stage).accounts.bootstrap }
        #expect(cdk.template.resources.values.map(\.type) == plain.template.resources.values.map(\.type))
        for (own, other) in zip(cdk.template.resources.values, plain.template.resources.values) {
            for property in ["RoleName", "BucketName", "RepositoryName", "AliasName", "Name"] {
                #expect(own.properties[property] == other.properties[property])
            }
        }
        #expect(
            cdk.resources(of: "AWS::SSM::Parameter").first?.properties["Name"] == "/cdk-bootstrap/hnb659fds/version")
        #expect(
            gitHub.resources(of: "AWS::SSM::Parameter").first?.properties["Name"]
                == .string("/\(stage.rawValue)/organization/github/role/arn"))
        #expect(gitHub.role()["RoleName"] == nil)
    }

    @Test("The bodies are in the template, within what CloudFormation takes")
    func bodies() throws {
        let template = TestTemplate(of: stack(.prod))
        for id in ["CDK", "GitHub"] {
            let text = try #require(template.resource("\(id)StackSet")["TemplateBody"]?.stringValue)
            #expect(text.utf8.count < 51_200)
            #expect(text == JSONWriter.string(try body(id, in: template).template.templateValue))
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
        let template = TestTemplate(of: stack { $0.accounts.bootstrap.qualifier = text })
        #expect(
            template.findings.contains {
                $0.ruleID == "organization/bootstrap-qualifier"
                    && $0.message == "the bootstrap qualifier '\(text)' of 'organization-bootstrap' \(problem)"
            })
    }

    @Test(
        "What the StackSets of the original say, these say too, but for the differences in docs/BOOTSTRAP.md",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func golden() throws {
        let template = TestTemplate(of: stack())
        for (golden, id) in [("cdkbootstraptemplate", "CDKStackSet"), ("oidcgithub", "GitHubStackSet")] {
            let original = try GoldenBody.stackSet(golden)
            let own = try template.resource(id)
            #expect(own["PermissionModel"] == original["PermissionModel"])
            // Failures are not tolerated, and parameters are decided by the program.
            let missing = Set(original.resource.properties.keys).subtracting(own.resource.properties.keys).subtracting([
                "OperationPreferences", "Parameters",
            ])
            #expect(missing == [])
        }
    }
}
