import CloudFormation
import Strata
import Testing

@Suite("The account and region of a stack")
struct EnvironmentTests {
    private func findings(account: String? = nil, region: String? = nil) -> [Finding] {
        let app = App()
        let stack = Stack("shop", in: app, environment: Environment(account: account, region: region))
        Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        return app.synthesize().findings
    }

    @Test(
        "An account that has no twelve digits is an error at the stack's line",
        arguments: ["12345", "", "12345678901a"])
    func account(text: String) throws {
        let app = App()
        let stack = Stack("shop", in: app, environment: Environment(account: text, region: nil)); let line = #line
        Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        let finding = try #require(app.synthesize().findings.first)
        #expect(finding.ruleID == "stack/account")
        #expect(finding.severity == .error)
        let count = "\(text.count) character\(text.count == 1 ? "" : "s")"
        #expect(finding.message == "'\(text)' is no account: \(count), in the environment of 'shop'")
        #expect(
            finding.help
                == "an account's id has twelve digits, zeros at the start included, such as 012345678901; "
                + "leave it out for a stack that fits any: Environment(account: nil, region: …)")
        #expect(finding.location?.line == line)
    }

    @Test(
        "A region that is no code is an error, with the one that was probably meant",
        arguments: [
            ("Ireland", "eu-west-1"), ("Europe (Ireland)", "eu-west-1"), ("us east n. virginia", "us-east-1"),
            ("EU-WEST-1", "eu-west-1"), ("eu_west_1", "eu-west-1"), ("euwest1", "eu-west-1"), ("eu-west1", "eu-west-1"),
            ("eu-west-1a", "eu-west-1"), ("eu-central", "eu-central-1"), ("GovCloud", nil), ("", nil), ("earth", nil),
        ])
    func region(text: String, near: String?) throws {
        let finding = try #require(findings(region: text).first)
        #expect(finding.ruleID == "stack/region")
        #expect(finding.message == "'\(text)' is no code of a region, in the environment of 'shop'")
        let help =
            "a code is lower-case words and a number, joined by dashes, such as eu-west-1; leave it out for a stack that "
            + "fits any: Environment(account: …, region: nil)"
        #expect(finding.help == near.map { "did you mean '\($0)'? \(help)" } ?? help)
    }

    @Test("Whatever has the form of a code passes, since AWS keeps adding to them")
    func wellFormed() {
        for region in ["eu-west-1", "us-gov-west-1", "us-isob-east-1", "eusc-de-east-1", "eu-west-9", "xx-nowhere-12"] {
            #expect(findings(account: "012345678901", region: region) == [])
        }
        #expect(findings() == [])
    }
}
