import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataTesting
import Testing

@Suite("Roles that GitHub's workflows assume")
struct GitHubActionsRoleTests {
    private func sample(
        _ repositories: [GitHubRepository] = ["octo-org/octo-repo"], _ subjects: [GitHubSubject] = [.branch("main")],
        audience: String = "sts.amazonaws.com"
    ) -> TestTemplate {
        TestTemplate { stack in
            let provider = OIDCProvider.imported(url: OIDCProvider.gitHubActionsURL)
            GitHubActionsRole(
                "Role", in: stack, provider: provider, repositories: repositories, subjects: subjects,
                audience: audience)
        }
    }

    private func condition(_ sample: TestTemplate) -> TemplateValue? {
        sample.properties(of: "AWS::IAM::Role")?["AssumeRolePolicyDocument"]?["Statement"]?.arrayValue?.first?[
            "Condition"]
    }

    private func subjects(_ subjects: GitHubSubject...) -> TemplateValue? {
        condition(sample(["o/r"], subjects))?["StringEquals"]?["token.actions.githubusercontent.com:sub"]
    }

    @Test("The trust policy compares audience and subject exactly, and the role may do nothing")
    func trust() {
        let sample = TestTemplate { stack in
            let gitHub = OIDCProvider("GitHub", in: stack, url: OIDCProvider.gitHubActionsURL)
            GitHubActionsRole(
                "Role", in: stack, provider: gitHub, repositories: ["octo-org/octo-repo"], subjects: [.branch("main")],
                maxSessionDuration: .hours(2))
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::IAM::Role") == [
                "AssumeRolePolicyDocument": [
                    "Statement": [
                        [
                            "Action": "sts:AssumeRoleWithWebIdentity",
                            "Condition": [
                                "StringEquals": [
                                    "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
                                    "token.actions.githubusercontent.com:sub":
                                        "repo:octo-org/octo-repo:ref:refs/heads/main",
                                ]
                            ],
                            "Effect": "Allow",
                            "Principal": ["Federated": ["Fn::GetAtt": ["GitHub38B7EEC4", "Arn"]]],
                        ]
                    ],
                    "Version": "2012-10-17",
                ],
                "MaxSessionDuration": 7200,
            ])
        #expect(sample.ids(of: "AWS::IAM::Policy") == [])
    }

    @Test("Every repository is trusted for every subject, and nothing else is")
    func product() {
        #expect(
            condition(sample(["o/a", "o/b"], [.branch("main"), .environment("prod")])) == [
                "StringEquals": [
                    "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
                    "token.actions.githubusercontent.com:sub": [
                        "repo:o/a:ref:refs/heads/main", "repo:o/a:environment:prod", "repo:o/b:ref:refs/heads/main",
                        "repo:o/b:environment:prod",
                    ],
                ]
            ])
    }

    @Test("A subject with a wildcard is compared as a pattern, together with the others; the audience is not")
    func pattern() {
        #expect(
            condition(sample(["o/a"], [.branch("release/*"), .tag("v1"), .anyRef, .pullRequests])) == [
                "StringEquals": ["token.actions.githubusercontent.com:aud": "sts.amazonaws.com"],
                "StringLike": [
                    "token.actions.githubusercontent.com:sub": [
                        "repo:o/a:ref:refs/heads/release/*", "repo:o/a:ref:refs/tags/v1", "repo:o/a:ref:*",
                        "repo:o/a:pull_request",
                    ]
                ],
            ])
    }

    @Test("Subjects are written as GitHub writes them")
    func forms() {
        #expect(subjects(.tag("v1.0")) == "repo:o/r:ref:refs/tags/v1.0")
        #expect(subjects(.pullRequests) == "repo:o/r:pull_request")
        #expect(subjects(.environment("Production:V1")) == "repo:o/r:environment:Production%3AV1")
        let numbered = condition(sample(["octo-org@123456/octo-repo@456789"]))?["StringEquals"]
        #expect(
            numbered?["token.actions.githubusercontent.com:sub"]
                == "repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main")
    }

    @Test("Keys begin with the issuer of the provider, path and all")
    func enterpriseServer() {
        let sample = TestTemplate { stack in
            let provider = OIDCProvider("Server", in: stack, url: "https://git.example.com/_services/token")
            GitHubActionsRole(
                "Role", in: stack, provider: provider, repositories: ["o/r"], subjects: [.branch("main")])
        }
        #expect(
            condition(sample)?["StringEquals"]?.objectValue.map { Array($0.keys) } == [
                "git.example.com/_services/token:aud", "git.example.com/_services/token:sub",
            ])
    }

    @Test(
        "What is not one repository is refused, above all wildcards",
        arguments: [
            ("example-org/*", "holds '*', which trusts repositories that anyone may yet create"),
            ("*/*", "holds '*', which trusts repositories that anyone may yet create"),
            ("*", "holds '*', which trusts repositories that anyone may yet create"),
            ("example-org/platform-?", "holds '?', which trusts repositories that anyone may yet create"),
            ("platform", "is not an owner and a name with a slash between them"),
            ("https://github.com/o/r", "is not an owner and a name with a slash between them"),
            ("/platform", "has an owner that GitHub does not allow"),
            ("o:x/platform", "has an owner that GitHub does not allow"),
            ("o/", "has a name that GitHub does not allow"),
            ("o/r:ref", "has a name that GitHub does not allow"),
            ("o@1/r", "has a number at one of owner and name only"),
            ("o@1/r@x", "has something else than a number after '@'"),
            ("o@/r@", "has something else than a number after '@'"),
        ])
    func badRepository(name: String, problem: String) {
        #expect(
            sample([GitHubRepository(name)]).messages == [
                "iam/github-repository: the repository '\(name)' of 'app/Role' \(problem)"
            ])
    }

    @Test("A role that would trust nobody, or subjects that are none, are reported")
    func empty() {
        #expect(sample([]).messages == ["iam/github-repository: 'app/Role' trusts no repository"])
        #expect(
            sample(["o/r"], []).messages == ["iam/github-subject: 'app/Role' trusts no job of its repositories"])
        #expect(
            sample(["o/r"], [.branch("refs/heads/main"), .tag(""), .environment("")]).messages == [
                "iam/github-subject: a subject of 'app/Role' names the branch 'refs/heads/main', which is to stand without "
                    + "refs/heads/",
                "iam/github-subject: a subject of 'app/Role' names no tag",
                "iam/github-subject: a subject of 'app/Role' names no environment",
            ])
    }

    @Test("An audience that the provider refuses is reported")
    func audience() {
        let sample = TestTemplate { stack in
            let gitHub = OIDCProvider("GitHub", in: stack, url: OIDCProvider.gitHubActionsURL)
            GitHubActionsRole(
                "Role", in: stack, provider: gitHub, repositories: ["o/r"], subjects: [.branch("main")],
                audience: "sts.amazonaws.com.cn")
        }
        #expect(
            sample.messages == [
                "iam/oidc-audience: 'app/Role' trusts tokens for 'sts.amazonaws.com.cn', which 'app/GitHub' refuses"
            ])
    }
}
