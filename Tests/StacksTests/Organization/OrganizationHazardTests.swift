import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import StrataTesting
import Testing

@testable import StacksOrganization

/// What went wrong, or could have, in the original program. What is about orders stands in ``OrganizationOrderTests``.
@Suite("Hazards of the original organization")
struct OrganizationHazardTests {
    @Test("No stage makes an organization that may vanish", arguments: Stage.allCases)
    func stages(stage: Stage) {
        #expect(OrganizationConfiguration.configuration(for: stage).company.usage == .production)
        for stack in App.organization(stage: stage).synthesize().stacks {
            #expect(stack.stack.tags["usage"] == "PRODUCTION")
            #expect(!stack.template.template.resources.values.contains { $0.type == "AWS::Scheduler::Schedule" })
        }
    }

    @Test("An ephemeral organization is refused, in every stack of it")
    func ephemeral() {
        let synthesis = App.organization { $0.company.usage = .ephemeral(ttl: .hours(24)) }.synthesize()
        let refusals = synthesis.findings.filter { $0.ruleID == "organization/ephemeral" }
        #expect(synthesis.hasErrors)
        #expect(refusals.map(\.constructPath) == synthesis.stacks.map(\.id))
        let accounts = refusals.first { $0.constructPath == "organization-accounts" }
        #expect(
            accounts?.message
                == "'organization-accounts' would delete itself, and with it what holds an organization together")
        #expect(
            accounts?.help
                == "set the usage to .production; what is to be tried out belongs into an account of the organization")
        #expect(accounts?.location?.file == "StacksOrganization/AccountsStack.swift")
    }

    @Test("Any other usage than production is refused", arguments: [Usage.development, .poc])
    func usages(usage: Usage) {
        let synthesis = App.organization { $0.company.usage = usage }.synthesize()
        let refusals = synthesis.findings.filter { $0.ruleID == "organization/usage" }
        #expect(synthesis.hasErrors)
        #expect(refusals.map(\.constructPath) == synthesis.stacks.map(\.id))
        #expect(
            refusals.contains {
                $0.message
                    == "the usage of 'organization-accounts' is \(usage.name), allowed is PRODUCTION only: an organization is "
                    + "never thrown away"
            })
    }

    @Test("Other systems of the app may be ephemeral, also beside an organization that must not")
    func others() {
        var configuration = OrganizationConfiguration.configuration(for: .dev)
        configuration.company.usage = .ephemeral(ttl: .hours(1))
        let app = App.organization(configuration)
        let company = Company(context: "shop", stage: .dev, owner: "shop", usage: .ephemeral(ttl: .hours(1)))
        let stack = Stack("shop", in: app, conventions: company)
        Resource("Use", in: stack, type: "Custom::Use")
        let result = app.synthesize()
        let refused = result.findings.filter { $0.ruleID.hasPrefix("organization/") }.map(\.constructPath)
        #expect(refused == result.stacks.map(\.id).filter { $0 != "shop" })
    }

    @Test(
        "What is to be kept is kept, whatever the usage",
        arguments: [Usage.development, .poc, .ephemeral(ttl: .hours(1))])
    func retained(usage: Usage) {
        let sample = TestTemplate.accounts { $0.company.usage = usage }
        let kept =
            sample.resources(of: "AWS::Organizations::Organization")
            + sample.resources(of: "AWS::Organizations::OrganizationalUnit")
            + sample.resources(of: "AWS::Organizations::Account")
        #expect(kept.count == 3)
        for resource in kept {
            #expect(resource.deletionPolicy == "Retain")
            #expect(resource.updateReplacePolicy == "Retain")
        }
    }

    @Test("Stages have stacks of different names, and ids of accounts under different paths")
    func stageNames() throws {
        let samples = Stage.allCases.map { App.organization(stage: $0).synthesize() }
        #expect(
            Set(samples.flatMap { $0.stacks.map(\.name) }).count
                == samples.map(\.stacks.count).reduce(0, +))
        for (stage, sample) in zip(Stage.allCases, samples) {
            #expect(sample.stacks.allSatisfy { $0.name.hasPrefix("\(stage.rawValue)-organization") })
        }
        let names = try samples.flatMap { sample in
            try TestApp(sample).template("organization-accounts").resources(of: "AWS::SSM::Parameter")
                .compactMap { $0["Name"]?.stringValue }
        }
        #expect(Set(names).count == names.count)
    }

    @Test("StackSets are trusted by the call that works, wherever accounts are bootstrapped", arguments: Stage.allCases)
    func stackSets(stage: Stage) {
        let sample = TestTemplate.accounts(stage: stage)
        let calls = sample.resources(of: "Custom::SDKCall").map { "\($0.properties)" }
        #expect(!calls.contains { $0.contains("\"stacksets.cloudformation.amazonaws.com") })
        let bootstraps = OrganizationConfiguration.configuration(for: stage).accounts.bootstraps
        #expect(calls.contains { $0.contains("ActivateOrganizationsAccess") } == bootstraps)
    }

    @Test("Two syntheses say the same, at whatever time")
    func determinism() {
        func text(_ now: String) -> String {
            let app = App(now: Timestamp(now))
            OrganizationSystem(in: app, .configuration(for: .prod))
            return app.synthesize().stacks.map { JSONWriter.string($0.template.template.templateValue) }.joined()
        }
        #expect(text("2026-11-23T00:00:00Z") == text("2027-01-01T12:00:00Z"))
    }
}
