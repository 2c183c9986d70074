import CloudFormation
import StacksCompany
import Strata
import StrataTesting
import Testing

@testable import StacksOrganization

@Suite("Wrong configurations of accounts")
struct AccountsConfigurationTests {
    private static let createAccount =
        "see https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html"

    /// Rule, message and help of each finding, without its place.
    private func findings(_ change: (inout OrganizationConfiguration) -> Void) -> [String] {
        TestTemplate.accounts(change: change).findings.map {
            "\($0.severity) \($0.ruleID): \($0.message) | \($0.help ?? "")"
        }
    }

    private func findings(_ members: MemberAccount..., mailDomain: String = "mail.example.com") -> [String] {
        findings { configuration in
            configuration.dns.zone = .owned(domain: "example.com")
            configuration.dns.mailDomain = mailDomain
            configuration.accounts.members = members
        }
    }

    @Test("A finding stands at the line of the value that it is about")
    func place() {
        let line = #line
        let sample = TestTemplate.accounts { configuration in
            configuration.accounts.members.append(MemberAccount("development"))
            configuration.accounts.trustedServices = [TrustedService("nothing.amazonaws.com")]
        }
        #expect(
            sample.findings.map(\.location)
                == [2, 3].map { offset in
                    SourceLocation(file: "StacksTests/AccountsConfigurationTests.swift", line: line + offset)
                })
        #expect(sample.findings.contains { $0.severity == .error })
    }

    @Test("Two accounts of one name, also in capitals")
    func duplicateNames() {
        let line = #line + 1
        let found = findings(MemberAccount("development"), MemberAccount("Development", address: "other@example.com"))
        #expect(
            found == [
                "error organization/account-name: the account name 'Development' is taken by the account at "
                    + "StacksTests/AccountsConfigurationTests.swift:\(line) | give each account a name of its own; "
                    + "capitals make no difference"
            ])
    }

    @Test(
        "A name that AWS or the parameter store does not take",
        arguments: [
            ("", "has a length of 0, allowed are 1 to 50 characters"),
            (String(repeating: "a", count: 51), "has a length of 51, allowed are 1 to 50 characters"),
            ("my account", "holds ' ', allowed are letters, digits and '.-_'"),
            ("a/b", "holds '/', allowed are letters, digits and '.-_'"),
            ("dév", "holds 'é', allowed are letters, digits and '.-_'"),
        ])
    func names(name: String, problem: String) {
        #expect(
            findings(MemberAccount(name, address: "account@example.com")) == [
                "error organization/account-name: the account name '\(name)' of 'organization-accounts' \(problem) | rename it; "
                    + Self.createAccount
            ])
    }

    @Test("A name of 50 characters is taken, as is an address of 64")
    func longest() {
        let address = String(repeating: "a", count: 64 - "@example.com".count) + "@example.com"
        #expect(findings(MemberAccount(String(repeating: "a", count: 50), address: address)) == [])
    }

    @Test("An address that the name and the mail domain make too long")
    func longAddress() {
        let name = String(repeating: "a", count: 48)
        #expect(
            findings(MemberAccount(name)) == [
                "error organization/address: the address '\(name)@mail.example.com' of account '\(name)' has 65 characters, "
                    + "allowed are 6 to 64 | it is the account's name at the mail domain: shorten or correct one of them, or "
                    + "give the account an address; \(Self.createAccount)"
            ])
        #expect(findings(MemberAccount(name), mailDomain: "ail.example.com") == [])
    }

    @Test(
        "An address that is none",
        arguments: [
            ("a@b.c", "has 5 characters, allowed are 6 to 64"),
            ("example.com", "has 0 @, allowed is one"),
            ("a@b@example.com", "has 2 @, allowed is one"),
            ("@example.com", "has nothing before the @"),
            (".a@example.com", "begins with a dot"),
            ("a b@example.com", "holds ' ' before the @; allowed is ASCII but \"'()<>[]:;,\\|%& and spaces"),
            ("a&b@example.com", "holds '&' before the @; allowed is ASCII but \"'()<>[]:;,\\|%& and spaces"),
            ("ä@example.com", "holds 'ä' before the @; allowed is ASCII but \"'()<>[]:;,\\|%& and spaces"),
            ("account@exa_mple.com", "holds '_' in its domain; allowed are letters, digits, dashes and dots"),
            ("account@localhost", "has a domain without a dot"),
            ("account@-a.com", "has a domain with a part '-a'; parts begin and end with a letter or digit"),
            ("account@a-.com", "has a domain with a part 'a-'; parts begin and end with a letter or digit"),
            ("account@example.com.", "has a domain with a part ''; parts begin and end with a letter or digit"),
        ])
    func addresses(address: String, problem: String) {
        #expect(
            findings(MemberAccount("development", address: address)) == [
                "error organization/address: the address '\(address)' of account 'development' \(problem) | give the account "
                    + "another address; \(Self.createAccount)"
            ])
    }

    @Test("A mail domain that is none")
    func mailDomain() {
        let found = TestTemplate.accounts { $0.dns.mailDomain = "mail example" }.findings
        #expect(
            found.map(\.message).contains(
                "the address 'development@mail example' of account 'development' holds ' ' in its domain; allowed are "
                    + "letters, digits, dashes and dots"))
    }

    @Test("Two accounts of one address, also in capitals; an address with a plus is another")
    func duplicateAddresses() {
        let line = #line + 2
        let found = findings(
            MemberAccount("one", address: "OPERATIONS@example.com"),
            MemberAccount("two", address: "Operations@Example.com"),
            MemberAccount("three", address: "operations+three@example.com")
        )
        #expect(
            found == [
                "error organization/address: the address 'Operations@Example.com' of account 'two' is taken by account 'one' "
                    + "at StacksTests/AccountsConfigurationTests.swift:\(line) | no two AWS accounts have one address; "
                    + "capitals make no difference"
            ])
    }

    @Test("No accounts")
    func noAccounts() {
        #expect(
            findings() == [
                "error organization/no-accounts: the organization has no accounts | name one, since nothing should run in "
                    + "the management account: MemberAccount(\"development\")"
            ])
    }

    @Test("A unit or a role that AWS does not take")
    func unitsAndRoles() {
        let long = String(repeating: "u", count: 129)
        let unit = "error organization/unit: the unit"
        let units =
            " | rename it; see "
            + "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html"
        let stack = "of 'organization-accounts'"
        #expect(
            findings(MemberAccount("development", unit: "")) == [
                "\(unit) '' \(stack) has a length of 0, allowed are 1 to 128 characters\(units)"
            ])
        #expect(
            findings(MemberAccount("development", unit: "a/b")) == [
                "\(unit) 'a/b' \(stack) holds '/', allowed are letters, digits and ' .-_'\(units)"
            ])
        #expect(
            findings(MemberAccount("development", unit: long)) == [
                "\(unit) '\(long)' \(stack) has a length of 129, allowed are 1 to 128 characters\(units)"
            ])
        let role = "error organization/role-name: the role name"
        #expect(
            findings(MemberAccount("development", roleName: "")) == [
                "\(role) '' \(stack) has a length of 0, allowed are 1 to 64 characters | rename it; \(Self.createAccount)"
            ])
        #expect(
            findings(MemberAccount("development", roleName: "a/b")) == [
                "\(role) 'a/b' \(stack) holds '/', allowed are letters, digits and '_+=,.@-' | rename it; "
                    + Self.createAccount
            ])
    }

    private func serviceFindings(_ services: TrustedService...) -> [String] {
        findings { $0.accounts.trustedServices = services }
    }

    private static let list =
        "see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html"

    @Test(
        "A service that does not work with organizations",
        arguments: [
            // As the article writes it in its text.
            (
                "servicequota.amazonaws.com",
                "did you mean 'servicequotas.amazonaws.com'? A service that is newer than this program is "
                    + "TrustedService.unlisted(\"…\")"
            ),
            ("zzz.amazonaws.com", "a service that is newer than this program is TrustedService.unlisted(\"…\")"),
            // As the article's program configures it: "You specified an unrecognized service principal".
            (
                "stacksets.cloudformation.amazonaws.com",
                "StackSets are trusted where accounts are bootstrapped: take it away and set bootstraps to true"
            ),
        ])
    func unknownServices(principal: String, hint: String) {
        #expect(
            serviceFindings(TrustedService(principal)) == [
                "error organization/trusted-service: '\(principal)' is no service that works with organizations | \(hint); "
                    + Self.list
            ])
    }

    @Test("A service that is on no list must still be a principal")
    func unlisted() {
        #expect(serviceFindings(.unlisted("new.amazonaws.com")) == [])
        #expect(serviceFindings(.unlisted("new service")).count == 1)
        #expect(serviceFindings(.unlisted(String(repeating: "a", count: 129))).count == 1)
    }

    @Test("A service that is named twice")
    func duplicateServices() {
        let line = #line + 2
        let found = serviceFindings(
            TrustedService("sso.amazonaws.com"),
            TrustedService("account.amazonaws.com"), TrustedService("sso.amazonaws.com")
        )
        #expect(
            found == [
                "error organization/trusted-service: 'sso.amazonaws.com' is trusted already, at "
                    + "StacksTests/AccountsConfigurationTests.swift:\(line) | take one of the two away"
            ])
    }

    @Test("The list of services is sorted for people, and each is a principal once")
    func knownServices() {
        #expect(Set(TrustedService.known).count == TrustedService.known.count)
        for principal in TrustedService.known { #expect(principal.hasSuffix(".amazonaws.com")) }
    }

    @Test("A policy whose file is not there")
    func policyFile() {
        let company = OrganizationConfiguration.configuration(for: .dev).company
        let findings = TestTemplate("organization-test", conventions: company) { stack in
            #expect(LeavePolicy(in: stack, targets: [], company: company, folder: "/nowhere").policy == nil)
        }.findings
        #expect(
            findings.first?.message
                == "the service control policy 'policies/leave-organization.json' cannot be read")
        #expect(findings.first?.ruleID == "organization/policy-file")
    }
}
