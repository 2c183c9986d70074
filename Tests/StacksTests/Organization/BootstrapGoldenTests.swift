import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataTesting
import TestSupport
import Testing

@testable import StacksOrganization

/// Compares with the StackSets of the original program, whose bodies are YAML.
@Suite(
    "The bodies of the original StackSets",
    .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
struct BootstrapGoldenTests {
    private let cdk: TestTemplate
    private let gitHub: TestTemplate

    init() throws {
        cdk = try GoldenBody.template("cdkbootstraptemplate")
        gitHub = try GoldenBody.template("oidcgithub")
    }

    /// What of the original's template has no counterpart of its own type, with the reason.
    private static let differences = [
        "AWS::IAM::Policy": "policies of roles stand within them",
        "AWS::IAM::ManagedPolicy": "an example of a permissions boundary, which nothing deploys",
    ]

    @Test("Every resource of the CDK's template has its counterpart, by type and name")
    func cdkResources() throws {
        let body = BootstrapBodies.cdk { $0.encryption = .key }
        // Five roles, bucket, repository, alias, parameter, two policies, and the example of a boundary.
        #expect(cdk.allResources.compactMap(\.physicalName).count == 12)
        for resource in cdk.allResources {
            let id = resource.logicalID
            if Self.differences[resource.type] != nil { continue }
            let own = body.resources(of: resource.type)
            #expect(!own.isEmpty, "\(resource.type) \(id) is missing")
            guard let name = resource.physicalName else { continue }
            let names = own.flatMap(\.resource.properties.values).flatMap {
                [$0["Fn::Sub"]?.stringValue, $0.stringValue]
            }
            #expect(names.contains(name), "\(id) is called \(name)")
        }
        #expect(
            cdk.resources(of: "AWS::IAM::Role").count == body.resources(of: "AWS::IAM::Role").count)
    }

    @Test("Every action that a role of the CDK's template has, ours has too")
    func cdkActions() throws {
        let body = BootstrapBodies.cdk { $0.encryption = .key }
        // What newer versions of the template leave to a policy that is attached.
        let attached = Set(
            ["DescribeChangeSet", "DescribeStackEvents", "DescribeStacks", "GetTemplate", "GetTemplateSummary"].map {
                "cloudformation:\($0)"
            })
        let roles = [
            "DeploymentActionRole": "deploy-role", "FilePublishingRoleDefaultPolicy": "file-publishing-role",
            "ImagePublishingRoleDefaultPolicy": "image-publishing-role", "LookupRole": "lookup-role",
        ]
        for (id, name) in roles {
            let golden = try cdk.resource(id).actions
            try #require(!golden.isEmpty)
            let own = body.statementsOfRole(name).flatMap { $0["Action"]?.texts ?? [] }
            #expect(
                golden.subtracting(own).subtracting(["sts:AssumeRole", "sts:TagSession"]).subtracting(attached) == [])
        }
    }

    @Test("The version is not older than the original's")
    func version() throws {
        let value = try #require(cdk.resource("CdkBootstrapVersion")["Value"]?.stringValue)
        #expect(try #require(Int(CDKEnvironment.version)) >= #require(Int(value)))
    }

    @Test("GitHub's provider and role are there; the role's name, its administrator and its wildcard are not")
    func gitHubResources() throws {
        #expect(gitHub.allResources.map(\.type).sorted() == ["AWS::IAM::OIDCProvider", "AWS::IAM::Role"])
        let body = BootstrapBodies.gitHub()
        for resource in gitHub.allResources { #expect(body.resources(of: resource.type).count == 1) }
        // Else there is nothing to have done better.
        #expect(gitHub.text.contains("AdministratorAccess") && gitHub.text.contains("github-actions-deployment-role"))
        #expect(!body.text.contains("AdministratorAccess") && !body.text.contains("github-actions-deployment-role"))
        #expect(!body.text.contains("/*"))
    }
}
