import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import Strata
import StrataIAM
import StrataTesting
import Testing

@testable import StacksOrganization

/// What was wrong with the original's bootstrap, one test each.
@Suite("Hazards of the original bootstrap that do not occur")
struct BootstrapHazardTests {
    /// All that is deployed, to members and to the management account.
    private let bodies: [TestTemplate] =
        [BootstrapBodies.cdk(), BootstrapBodies.cdk { $0.encryption = .key }]
        + Stage.allCases.map { stage in
            BootstrapBodies.gitHub { $0 = OrganizationConfiguration.configuration(for: stage) }
        }

    private func trustConditions() -> [(operator: String, key: String, values: [String])] {
        bodies.flatMap { $0.resources(of: "AWS::IAM::Role") }.flatMap {
            $0.properties["AssumeRolePolicyDocument"]?["Statement"]?.arrayValue ?? []
        }.flatMap { statement in
            (statement["Condition"]?.objectValue ?? [:]).flatMap { name, keys in
                (keys.objectValue ?? [:]).map { (name, $0.key, $0.value.texts) }
            }
        }
    }

    @Test("Every operator of a trust policy exists: ForAllValuesStringEquals lacked its colon, and was wrong with it")
    func operators() {
        #expect(Set(trustConditions().map(\.operator)).isSubset(of: ["StringEquals", "StringLike", "Null"]))
    }

    @Test("No condition key has a scheme in front")
    func keys() {
        #expect(
            Set(trustConditions().map(\.key)) == [
                "token.actions.githubusercontent.com:aud", "token.actions.githubusercontent.com:sub", "sts:ExternalId",
            ])
    }

    @Test("Every role that trusts GitHub compares the subject, with whole repositories: no repo:<owner>/*")
    func subjects() throws {
        let subjects = trustConditions().filter { $0.key.hasSuffix(":sub") }
        #expect(subjects.count == Stage.allCases.count)
        for text in subjects.flatMap(\.values) {
            let parts = text.split(separator: ":", maxSplits: 2)
            try #require(parts.count == 3)
            #expect(parts[0] == "repo")
            #expect(["example-org/platform", "example-org/shop"].contains(parts[1]))
            #expect(parts[2] != "*")
        }
    }

    @Test("Policies that are attached exist, and nobody is an administrator")
    func managedPolicies() {
        let roles = bodies.flatMap { $0.resources(of: "AWS::IAM::Role") }
        let lists = roles.compactMap { $0.properties["ManagedPolicyArns"]?.arrayValue }
        let attached = lists.flatMap { $0 }.map { $0["Fn::Sub"]?.stringValue ?? "" }
        // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
        #expect(
            Set(attached)
                == Set(
                    ["AWSCloudFormationReadOnlyAccess", "PowerUserAccess", "ReadOnlyAccess"].map {
                        "arn:${AWS::Partition}:iam::aws:policy/\($0)"
                    }))
        let allowed = bodies.flatMap(\.statementsOfRoles).filter { $0["Effect"] == "Allow" }
        #expect(!allowed.contains { $0["Action"]?.texts.contains("*") == true })
    }

    @Test("No role has a fixed name: CloudFormation chooses, or account and region are in it")
    func roleNames() {
        for role in bodies.flatMap({ $0.resources(of: "AWS::IAM::Role") }) {
            guard let name = role.properties["RoleName"] else { continue }
            #expect(name["Fn::Sub"]?.stringValue?.hasSuffix("-${AWS::AccountId}-${AWS::Region}") == true)
        }
        let gitHub = bodies.dropFirst(2).flatMap { $0.resources(of: "AWS::IAM::Role") }
        #expect(gitHub.count == Stage.allCases.count)
        #expect(gitHub.allSatisfy { $0.properties["RoleName"] == nil })
    }

    @Test("No ARN is of one partition only")
    func partitions() {
        for body in bodies { #expect(!body.text.contains("arn:aws:")) }
    }

    @Test("The provider is CloudFormation's own resource, not a function that makes one")
    func provider() {
        for body in bodies {
            #expect(!body.template.resources.values.contains { $0.type.hasPrefix("Custom::") })
            #expect(body.resources(of: "AWS::Lambda::Function").isEmpty)
        }
    }
}
