import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Paths of overrides")
struct OverrideTests {
    /// The findings on a queue that is given one override.
    private func findings(
        _ path: String, type: String = "AWS::SQS::Queue", properties: MapValue<JSON> = [:], unlisted: Bool = false
    ) -> [Finding] {
        TestApp { app in
            Resource("R", in: Stack("s", in: app), type: type, properties: properties)
                .override(path, with: "x", unlisted: unlisted)
        }.findings
    }

    @Test("A name that the type does not have is an error at the line of the override, with the nearest names")
    func unknown() {
        var line = 0
        let findings = TestApp { app in
            let queue = Resource("Q", in: Stack("s", in: app), type: "AWS::SQS::Queue")
            line = #line + 1
            queue.override("QueuName", with: "x")
        }.findings
        #expect(findings.map(\.ruleID) == ["override/unknown-property"])
        #expect(findings.first?.location?.line == line)
        #expect(
            findings.first?.message
                == "the override of 'QueuName' of 's/Q' names 'QueuName', which AWS::SQS::Queue does not have")
        #expect(
            findings.first?.help?.hasPrefix("did you mean 'QueueName'? If the property is newer than Strata's registry")
                == true)
    }

    @Test("Nothing near is answered by what there is")
    func far() {
        #expect(findings("Xyz").first?.help?.hasPrefix("known are ") == true)
    }

    @Test("Names below properties are looked at, through lists and objects")
    func nested() {
        let bucket = "AWS::S3::Bucket"
        let message = findings("VersioningConfiguration.Statu", type: bucket).first?.message
        #expect(
            message
                == "the override of 'VersioningConfiguration.Statu' of 's/R' names 'Statu', which "
                + "'VersioningConfiguration' of AWS::S3::Bucket does not have")
        let rules = "CorsConfiguration.CorsRules"
        #expect(
            findings("\(rules).0.AllowedMethod", type: bucket).first?.help?.contains("'\(rules).0.AllowedMethods'")
                == true)
        #expect(findings("\(rules).0.AllowedMethods.0", type: bucket) == [])
    }

    @Test("A list wants a position, which the help shows")
    func lists() {
        let findings = findings("Tags.Key")
        #expect(findings.map(\.ruleID) == ["override/no-such-place"])
        #expect(
            findings.first?.message == "the override of 'Tags.Key' of 's/R' has 'Key' below 'Tags', which is a list")
        #expect(findings.first?.help?.contains("'Tags.0.Key' is the first element's") == true)
    }

    @Test("Nothing stands below a text or a number")
    func scalars() {
        #expect(findings("QueueName.Text").map(\.ruleID) == ["override/no-such-place"])
        #expect(findings("DelaySeconds.0").first?.message.contains("below 'DelaySeconds', which is no object") == true)
    }

    @Test(
        "Maps, free JSON, functions and types that the registry lacks have any names",
        arguments: [
            ("Environment.Variables.Any", "AWS::Lambda::Function"), ("Variables", "Custom::Thing"),
            ("FilterPolicy.anything.below", "AWS::SNS::Subscription"), ("QueueName.Fn::Sub", "AWS::SQS::Queue"),
            ("AssumeRolePolicyDocument.Statement", "AWS::IAM::Role"), ("Code.S3Bucket", "AWS::Lambda::Function"),
        ])
    func free(path: String, type: String) {
        #expect(findings(path, type: type) == [])
    }

    @Test("What the author knows to be newer than the registry is not looked at, and is written")
    func unlisted() {
        let synthesis = TestApp { app in
            let queue = Resource("Q", in: Stack("s", in: app), type: "AWS::SQS::Queue")
            queue.override("NewThing.Size", with: 3, unlisted: true)
            queue.removeOverride("OldThing", unlisted: true)
        }
        synthesis.expectNoFindings()
        #expect(synthesis["s"]?["Resources", "Q", "Properties"] == ["NewThing": ["Size": 3]])
    }

    @Test("What is taken away is looked at as well, and a path may not be empty")
    func removals() {
        let synthesis = TestApp { app in
            let queue = Resource("Q", in: Stack("s", in: app), type: "AWS::SQS::Queue")
            queue.removeOverride("queueName")
            queue.override("", with: 1)
        }
        #expect(synthesis.findings.map(\.ruleID) == ["override/unknown-property", "override/no-such-place"])
        #expect(synthesis.findings.first?.help?.hasPrefix("did you mean 'QueueName'?") == true)
        #expect(synthesis.findings.last?.message == "an override of 's/Q' has no path")
    }
}
