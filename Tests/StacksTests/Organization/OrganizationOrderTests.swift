import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import StrataTesting
import Testing

@testable import StacksOrganization

/// What the original left to luck, and what CloudFormation now does in one order only; deletion goes the same way back.
@Suite("The order in which an organization is made")
struct OrganizationOrderTests {
    private let sample = TestTemplate.accounts(stage: .staging) { configuration in
        configuration.accounts.members =
            ["a", "b", "c"].map { MemberAccount($0) } + [
                MemberAccount("audit", unit: "security")
            ]
    }

    private func call(_ principal: String) -> String? {
        let calls = sample.resources(
            of: "Custom::SDKCall", where: ["PhysicalResourceId": .equal(to: .string(principal))])
        return calls.count == 1 ? calls[0].logicalID : nil
    }

    private func waits(_ id: String?, for other: String?, in template: TestTemplate? = nil) -> Bool {
        guard let id, let other else { return false }
        return (template ?? sample).before(id).contains(other)
    }

    @Test("Everything waits for the organization")
    func organization() {
        let types: Set = [
            "AWS::Organizations::OrganizationalUnit", "AWS::Organizations::Account", "AWS::Organizations::Policy",
            "AWS::RAM::ResourceShare", "AWS::SSM::Parameter", "Custom::SDKCall",
        ]
        let ids = sample.allResources.filter { types.contains($0.type) }.map(\.logicalID)
        #expect(ids.count == 7 + 2 + 4 + 4 + 1 + 1)
        for id in ids { #expect(waits(id, for: "Organization"), "\(id)") }
    }

    @Test("No two changes of an organization are made at a time")
    func oneAtATime() {
        let types = ["AWS::Organizations::", "Custom::SDKCall"]
        let ids = sample.allResources.filter { resource in
            types.contains { resource.type.hasPrefix($0) }
        }.map(\.logicalID)
        for (index, id) in ids.enumerated() {
            for other in ids[..<index] {
                #expect(waits(id, for: other) != waits(other, for: id), "\(id) and \(other)")
            }
        }
    }

    @Test("Accounts are made one after another, in the order of the configuration")
    func accounts() {
        let ids = sample.ids(of: "AWS::Organizations::Account")
        #expect(ids.count == 4)
        for (id, next) in zip(ids, ids.dropFirst()) {
            #expect(sample.template.resources[next]?.dependsOn == [id])
        }
    }

    @Test("A policy is attached when its type is enabled, and with accounts made in between")
    func policy() throws {
        let policy = try #require(sample.ids(of: "AWS::Organizations::Policy").first)
        #expect(waits(policy, for: call("SERVICE_CONTROL_POLICY")))
        for account in sample.ids(of: "AWS::Organizations::Account") {
            #expect(waits(policy, for: account))
            #expect(waits(account, for: call("SERVICE_CONTROL_POLICY")))
        }
    }

    @Test("Units, accounts and what is shared wait for trusted access")
    func trustedAccess() throws {
        let configuration = OrganizationConfiguration.configuration(for: .staging)
        let principals =
            configuration.accounts.trustedServices.map(\.principal)
            + [TrustedService.stackSets, TrustedService.resourceAccessManager]
        for principal in principals {
            let access = try #require(call(principal))
            for type in ["OrganizationalUnit", "Account", "Policy"] {
                for id in sample.ids(of: "AWS::Organizations::\(type)") { #expect(waits(id, for: access)) }
            }
        }
    }

    @Test("Nothing is shared with the organization before RAM may do so")
    func sharing() throws {
        let share = try #require(sample.resources(of: "AWS::RAM::ResourceShare").first)
        #expect(share.dependsOn == [try #require(call(TrustedService.resourceAccessManager))])
    }

    @Test("A call waits for its permissions, so that these outlive it")
    func permissions() {
        for call in sample.resources(of: "Custom::SDKCall") {
            #expect(call.dependsOn.contains { sample.template.resources[$0]?.type == "AWS::IAM::Policy" })
        }
    }

    @Test("A wait that a reference brings along is not said twice")
    func noRepetition() {
        // With nothing trusted, a unit comes right before the first account, which refers to it.
        for trusted in [true, false] {
            let sample = TestTemplate.accounts(stage: .test) { configuration in
                if !trusted { configuration.accounts.trustedServices = [] }
            }
            for (id, resource) in sample.template.resources {
                var bare = sample.template
                bare.resources[id]?.dependsOn = []
                let text = "\(bare.resources[id]?.properties ?? [:])"
                for awaited in resource.dependsOn {
                    #expect(!text.contains("\"\(awaited)\"") && !text.contains("{\(awaited)."), "\(id): \(awaited)")
                }
            }
            let account = sample.ids(of: "AWS::Organizations::Account").first
            #expect(waits(account, for: call("SERVICE_CONTROL_POLICY"), in: sample))
        }
    }
}
