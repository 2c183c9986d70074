import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import Testing

@testable import StacksOrganization

/// What the original left to luck, and what CloudFormation now does in one order only; deletion goes the same way back.
@Suite("The order in which an organization is made")
struct OrganizationOrderTests {
    private let sample = OrganizationSample(stage: .staging) { configuration in
        configuration.accounts.members =
            ["a", "b", "c"].map { MemberAccount($0) } + [
                MemberAccount("audit", unit: "security")
            ]
    }

    private func call(_ principal: String) -> String? { sample.id("Custom::SDKCall", "PhysicalResourceId", principal) }

    @Test("Everything waits for the organization")
    func organization() {
        let types: Set = [
            "AWS::Organizations::OrganizationalUnit", "AWS::Organizations::Account", "AWS::Organizations::Policy",
            "AWS::RAM::ResourceShare", "AWS::SSM::Parameter", "Custom::SDKCall",
        ]
        let ids = sample.template.resources.elements.filter { types.contains($0.value.type) }.map(\.key)
        #expect(ids.count == 7 + 2 + 4 + 4 + 1 + 1)
        for id in ids { #expect(sample.waits(id, for: "Organization"), "\(id)") }
    }

    @Test("No two changes of an organization are made at a time")
    func oneAtATime() {
        let types = ["AWS::Organizations::", "Custom::SDKCall"]
        let ids = sample.template.resources.elements.filter { element in
            types.contains { element.value.type.hasPrefix($0) }
        }.map(\.key)
        for (index, id) in ids.enumerated() {
            for other in ids[..<index] {
                #expect(sample.waits(id, for: other) != sample.waits(other, for: id), "\(id) and \(other)")
            }
        }
    }

    @Test("Accounts are made one after another, in the order of the configuration")
    func accounts() {
        let ids = sample.ids("AWS::Organizations::Account")
        #expect(ids.count == 4)
        for (id, next) in zip(ids, ids.dropFirst()) {
            #expect(sample.template.resources[next]?.dependsOn == [id])
        }
    }

    @Test("A policy is attached when its type is enabled, and with accounts made in between")
    func policy() throws {
        let policy = try #require(sample.ids("AWS::Organizations::Policy").first)
        #expect(sample.waits(policy, for: call("SERVICE_CONTROL_POLICY")))
        for account in sample.ids("AWS::Organizations::Account") {
            #expect(sample.waits(policy, for: account))
            #expect(sample.waits(account, for: call("SERVICE_CONTROL_POLICY")))
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
                for id in sample.ids("AWS::Organizations::\(type)") { #expect(sample.waits(id, for: access)) }
            }
        }
    }

    @Test("Nothing is shared with the organization before RAM may do so")
    func sharing() throws {
        let share = try #require(sample.resources("AWS::RAM::ResourceShare").first)
        #expect(share.dependsOn == [try #require(call(TrustedService.resourceAccessManager))])
    }

    @Test("A call waits for its permissions, so that these outlive it")
    func permissions() {
        for call in sample.resources("Custom::SDKCall") {
            #expect(call.dependsOn.contains { sample.template.resources[$0]?.type == "AWS::IAM::Policy" })
        }
    }

    @Test("A wait that a reference brings along is not said twice")
    func noRepetition() {
        // With nothing trusted, a unit comes right before the first account, which refers to it.
        for trusted in [true, false] {
            let sample = OrganizationSample(stage: .test) { configuration in
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
            let account = sample.ids("AWS::Organizations::Account").first
            #expect(sample.waits(account, for: call("SERVICE_CONTROL_POLICY")))
        }
    }
}
