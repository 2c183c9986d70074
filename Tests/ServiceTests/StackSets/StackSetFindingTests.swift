import CloudFormation
import OrderedCollections
import Strata
import StrataCloudFormation
import StrataTesting
import Testing

@Suite("Rules of StackSets")
struct StackSetFindingTests {
    @Test(
        "A name is a letter, then letters, digits and dashes",
        arguments: [
            ("2nd", "the name '2nd' of 'org/Set' begins with '2', allowed is a letter"),
            ("a_b", "the name 'a_b' of 'org/Set' holds '_', allowed are letters, digits and dashes"),
            ("", "the name '' of 'org/Set' has a length of 0, allowed are 1 to 128 characters"),
            (
                String(repeating: "a", count: 129),
                "the name '\(String(repeating: "a", count: 129))' of 'org/Set' has a length of 129, allowed are 1 to 128 characters"
            ),
        ])
    func name(_ name: String, _ message: String) {
        #expect(TestTemplate.stackSet(.sample, name: StringValue(name)).messages == ["stack-set/name: \(message)"])
    }

    @Test("Two of one name are refused")
    func duplicateName() {
        let sample = TestTemplate("org") { stack in
            for id in ["A", "B", "C"] {
                let set = StackSet(id, in: stack, name: id == "C" ? "other" : "same", deployment: .sample)
                Resource("R", in: set, type: "AWS::SQS::Queue")
            }
        }
        #expect(
            sample.messages == [
                "stack-set/duplicate-name: two StackSets have the name 'same': 'org/A.StackSet' and 'org/B.StackSet'"
            ])
    }

    @Test("A description has 1 to 1,024 characters")
    func description() {
        let sample = TestTemplate("org") { stack in
            let set = StackSet("Set", in: stack, description: "", deployment: .sample)
            Resource("R", in: set, type: "AWS::SQS::Queue")
        }
        #expect(
            sample.messages == [
                "stack-set/description: the length of the description of 'org/Set' is 0 characters, allowed are 1 to 1024 characters"
            ])
    }

    @Test("There is no deployment to nowhere")
    func noTarget() {
        func findings(_ deployment: StackSet.Deployment) -> [String] { TestTemplate.stackSet(deployment).messages }
        let message = "stack-set/no-target: 'org/Set' has"
        #expect(findings(.serviceManaged([])) == ["\(message) no group of accounts and regions"])
        #expect(
            findings(.serviceManaged(to: [], regions: ["eu-west-1"]))
                == ["\(message) a group without any organizational unit"])
        #expect(findings(.serviceManaged(to: ["r-ab12"], regions: [])) == ["\(message) a group without any region"])
        #expect(
            findings(.serviceManaged(to: ["r-ab12"], regions: ["eu-west-1"], accounts: .except([])))
                == ["\(message) a group without any account"])
        #expect(
            findings(.selfManaged(accounts: [], regions: ["eu-west-1"])) == ["\(message) a group without any account"])
    }

    @Test("Units, accounts and regions look like some, and are said once")
    func targets() {
        func findings(_ deployment: StackSet.Deployment) -> [String] { TestTemplate.stackSet(deployment).messages }
        for unit in ["ou-1", "ou-ab12-1111222", "OU-ab12-11112222", "r-", "root", "ou-ab12-1111222é"] {
            #expect(
                findings(.serviceManaged(to: [StringValue(unit)], regions: ["eu-west-1"]))
                    == ["stack-set/target: '\(unit)' in 'org/Set' is no organizational unit"])
        }
        for account in ["1111222233334", "11112222333", "a11122223333", "１11122223333"] {
            #expect(
                findings(.selfManaged(accounts: [StringValue(account)], regions: ["eu-west-1"]))
                    == ["stack-set/target: '\(account)' in 'org/Set' is no account"])
        }
        for region in ["Ireland", "eu-west", "eu-west-1a", "eu--1", "EU-WEST-1"] {
            #expect(
                findings(.serviceManaged(to: ["r-ab12"], regions: [StringValue(region)]))
                    == ["stack-set/target: '\(region)' in 'org/Set' is no region"])
        }
        #expect(findings(.serviceManaged(to: ["r-ab12"], regions: ["us-gov-west-1", "ap-southeast-7"])) == [])
        #expect(
            findings(.serviceManaged(to: ["r-ab12"], regions: ["eu-west-1", "eu-west-1"]))
                == ["stack-set/target: a group of 'org/Set' has the region 'eu-west-1' twice"])
    }

    @Test("Roles are roles")
    func roles() {
        func findings(_ role: StringValue?, _ name: StringValue?) -> [String] {
            TestTemplate.stackSet(
                .selfManaged(
                    accounts: ["111122223333"], regions: ["eu-west-1"], administrationRole: role,
                    executionRoleName: name)
            ).messages
        }
        #expect(findings("arn:aws:iam::111122223333:role/path/admin", "exec-1") == [])
        #expect(
            findings("admin", nil)
                == ["stack-set/role: the administration role of 'org/Set' is 'admin', which is no ARN of a role"])
        #expect(
            findings(nil, "a role") == [
                "stack-set/role: the execution role's name 'a role' of 'org/Set' holds ' ', allowed are letters, digits and _+=,.@-"
            ])
    }

    @Test("Numbers of operations are in their ranges, and strict concurrency is not asked for more than it gives")
    func operations() {
        func findings(_ operations: StackSet.OperationPreferences) -> [String] {
            TestTemplate.stackSet(.sample, operations: operations).messages
        }
        #expect(
            findings(.init(failureTolerance: .count(-1))) == [
                "stack-set/operations: the failure tolerance of 'org/Set' is -1, allowed are 0 and more"
            ])
        #expect(
            findings(.init(failureTolerance: .percentage(101))) == [
                "stack-set/operations: the failure tolerance of 'org/Set' is 101 percent, allowed are 0 to 100 percent"
            ])
        let most = "stack-set/operations: the greatest number of accounts at once of 'org/Set' is"
        #expect(findings(.init(maxConcurrent: .count(0))) == ["\(most) 0, allowed are 1 and more"])
        #expect(
            findings(.init(maxConcurrent: .percentage(0))) == ["\(most) 0 percent, allowed are 1 to 100 percent"])
        #expect(
            findings(.init(maxConcurrent: .count(10))) == [
                "stack-set/concurrency: 'org/Set' is to work on 10 accounts at once, but strict concurrency allows one more "
                    + "than the 0 that may fail"
            ])
        #expect(findings(.init(failureTolerance: .count(9), maxConcurrent: .count(10))) == [])
        #expect(findings(.init(maxConcurrent: .count(Int.max), concurrency: .soft)) == [])
        #expect(findings(.init(failureTolerance: .percentage(10), maxConcurrent: .percentage(100))) == [])
        #expect(findings(.init(failureTolerance: .count(Int.min), maxConcurrent: .count(Int.min))).count == 2)
        #expect(findings(.init(maxConcurrent: .count(Int.min))).count == 1)
    }

    @Test("Only regions that are deployed to have an order")
    func regionOrder() {
        #expect(
            TestTemplate.stackSet(.sample, operations: .init(regionOrder: ["eu-west-1", "us-east-1"])).messages == [
                "stack-set/region-order: 'org/Set' orders the region 'us-east-1', to which it is not deployed"
            ])
    }

    @Test("Findings are at the line that declares the StackSet")
    func location() {
        let line = #line + 1
        let sample = TestTemplate("org") { StackSet("Set", in: $0, name: "a_b", deployment: .serviceManaged([])) }
        let findings = sample.findings.filter { $0.ruleID.hasPrefix("stack-set/") }
        #expect(findings.count == 2)
        #expect(findings.allSatisfy { $0.location?.line == line && $0.help?.isEmpty == false })
    }
}
