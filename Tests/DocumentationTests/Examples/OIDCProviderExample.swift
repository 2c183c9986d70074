import Strata
import StrataIAM

extension Examples {
    static let oidcProvider = Example("StrataIAM/OIDCProvider", shows: ["AWS::IAM::OIDCProvider"]) { stack in
        OIDCProvider("GitHub", in: stack, url: OIDCProvider.gitHubActionsURL)
    } more: { stack in
        let gitHub = OIDCProvider.imported(url: OIDCProvider.gitHubActionsURL)
        GitHubActionsRole(
            "Deployment", in: stack, provider: gitHub, repositories: ["octo-org/octo-repo"], subjects: [.branch("main")]
        )
    }
}
