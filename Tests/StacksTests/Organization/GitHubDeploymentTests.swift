import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import StrataIAM
import StrataTesting
import Testing

@testable import StacksOrganization

@Suite("What accounts need for deployments from GitHub")
struct GitHubDeploymentTests {
    private let body = BootstrapBodies.gitHub()

    @Test("The role trusts the main branch of the given repositories, exactly, and nobody else")
    func trust() throws {
        #expect(body.findings.map(\.message) == [])
        let provider = try #require(
            body.template.resources.first { $0.value.type == "AWS::IAM::OIDCProvider" })
        #expect(
            provider.value.properties == [
                "ClientIdList": ["sts.amazonaws.com"], "Url": "https://token.actions.githubusercontent.com",
            ])
        #expect(
            body.role()["AssumeRolePolicyDocument"]?["Statement"] == [
                [
                    "Action": "sts:AssumeRoleWithWebIdentity",
                    "Condition": [
                        "StringEquals": [
                            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
                            "token.actions.githubusercontent.com:sub": [
                                "repo:example-org/platform:ref:refs/heads/main",
                                "repo:example-org/shop:ref:refs/heads/main",
                            ],
                        ]
                    ],
                    "Effect": "Allow", "Principal": ["Federated": ["Fn::GetAtt": [.string(provider.key), "Arn"]]],
                ]
            ])
    }

    @Test("All that it may do is assume the roles that the account was prepared with")
    func permissions() {
        #expect(
            body.statementsOfRole() == [
                [
                    "Action": "sts:AssumeRole", "Effect": "Allow",
                    "Resource": .array(
                        ["deploy", "file-publishing", "image-publishing", "lookup"].map {
                            [
                                "Fn::Sub": .string(
                                    "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-hnb659fds-\($0)-role-"
                                        + "${AWS::AccountId}-*")
                            ]
                        }),
                ]
            ])
        #expect(body.role()["ManagedPolicyArns"] == nil)
        #expect(body.resources(of: "AWS::IAM::Policy").isEmpty)
    }

    @Test("The role's ARN is published under the stage and the context")
    func parameter() {
        let parameter = body.resources(of: "AWS::SSM::Parameter").first?.properties
        #expect(parameter?["Name"] == "/dev/organization/github/role/arn")
    }

    @Test("Numbers of owner and repositories reach the subject")
    func numbers() {
        let body = BootstrapBodies.gitHub {
            $0.gitHub = GitHubConfiguration(owner: "example-org@12", repositories: ["platform@34"])
        }
        #expect(body.findings.map(\.message) == [])
        #expect(body.text.contains("\"repo:example-org@12/platform@34:ref:refs/heads/main\""))
    }

    @Test(
        "A wildcard in place of a repository, or of the owner, is refused", arguments: [("acme", "*"), ("*", "shop")])
    func wildcard(owner: String, repository: String) {
        let body = BootstrapBodies.gitHub { $0.gitHub = GitHubConfiguration(owner: owner, repositories: [repository]) }
        #expect(body.findings.map(\.ruleID) == ["iam/github-repository"])
        #expect(body.findings.first?.location?.file.hasSuffix("GitHubDeployment.swift") == true)
    }

    @Test("The management account has the same, its parameter under the naming policy", arguments: Stage.allCases)
    func managementAccount(stage: Stage) throws {
        let stack = GitHubStack(in: App(), OrganizationConfiguration.configuration(for: stage)).stack
        #expect(stack.name == "\(stage.rawValue)-organization-github")
        let template = TestTemplate(of: stack)
        #expect(template.findings.map(\.message) == [])
        #expect(template.id == "organization-github")
        let parameter = try template.resource(of: "AWS::SSM::Parameter")
        #expect(parameter["Name"] == .string("/\(stage.rawValue)/organization/github/role/arn"))
    }
}
