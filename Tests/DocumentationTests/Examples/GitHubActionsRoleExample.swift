import Strata
import StrataIAM
import StrataS3

extension Examples {
    static let gitHubActionsRole = Example("StrataIAM/GitHubActionsRole", shows: ["AWS::IAM::Role"]) { stack in
        let gitHub = OIDCProvider("GitHub", in: stack, url: OIDCProvider.gitHubActionsURL)
        GitHubActionsRole(
            "Deployment", in: stack, provider: gitHub, repositories: ["octo-org/octo-repo"],
            subjects: [.branch("main"), .environment("prod")])
    } more: { stack in
        let gitHub = OIDCProvider("GitHub", in: stack, url: OIDCProvider.gitHubActionsURL)
        let releases = Bucket("Releases", in: stack)

        let deployment = GitHubActionsRole(
            "Release", in: stack, provider: gitHub, repositories: ["octo-org/octo-repo"], subjects: [.tag("v*")],
            managedPolicies: [.aws("ReadOnlyAccess")])
        releases.grant(.write, to: deployment)
    }
}
