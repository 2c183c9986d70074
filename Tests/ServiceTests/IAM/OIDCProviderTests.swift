import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataTesting
import Testing

@Suite("Providers of web identities")
struct OIDCProviderTests {
    @Test("A provider has its URL and audience, and no thumbprints, which IAM does not need")
    func provider() {
        let sample = TestTemplate { stack in OIDCProvider("GitHub", in: stack, url: OIDCProvider.gitHubActionsURL) }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::IAM::OIDCProvider") == [
                "ClientIdList": ["sts.amazonaws.com"], "Url": "https://token.actions.githubusercontent.com",
            ])
    }

    @Test("An imported provider is that of the account, in the stack's own partition")
    func imported() {
        let provider = OIDCProvider.imported(url: "https://token.actions.githubusercontent.com")
        #expect(provider.issuer == "token.actions.githubusercontent.com")
        let sample = TestTemplate { stack in
            Resource("Use", in: stack, type: "Custom::Use", properties: ["Arn": JSON(provider.arn)])
        }
        #expect(
            sample.properties(of: "Custom::Use")?["Arn"] == [
                "Fn::Sub":
                    "arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com"
            ])
    }

    @Test(
        "A URL that IAM does not take is reported with what is wrong",
        arguments: [
            ("http://host", "does not begin with https://"), ("host", "does not begin with https://"),
            ("https://", "names no host"),
            ("https://host?a=b", "has a query or a fragment, allowed are a host and a path"),
            ("https://host:8443/x", "has a port, allowed are a host and a path"),
            ("https://host/", "ends with a slash, which condition keys would have to repeat"),
        ])
    func badURL(url: String, problem: String) {
        let sample = TestTemplate { stack in OIDCProvider("P", in: stack, url: url) }
        #expect(sample.messages == ["iam/oidc-url: the URL '\(url)' of 'app/P' \(problem)"])
    }

    @Test("Too many thumbprints, thumbprints that are none, and a provider without audience are reported")
    func badLists() {
        let good = String(repeating: "a1", count: 20)
        let sample = TestTemplate { stack in
            OIDCProvider("Some", in: stack, url: "https://host", thumbprints: [good, "xyz"])
            OIDCProvider("Many", in: stack, url: "https://host/many", thumbprints: Array(repeating: good, count: 6))
            OIDCProvider("None", in: stack, url: "https://host/none", audiences: [])
        }
        #expect(
            sample.messages == [
                "iam/oidc-thumbprint: the thumbprint 'xyz' of 'app/Some' is none, allowed are 40 hexadecimal digits",
                "iam/oidc-thumbprint: the number of thumbprints of 'app/Many' is 6, allowed are 0 to 5",
                "iam/oidc-audience: the number of audiences of 'app/None' is 0, allowed are 1 to 100",
            ])
    }
}
