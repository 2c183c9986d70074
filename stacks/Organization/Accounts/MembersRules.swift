import Strata

/// Reports accounts that Organizations would not make, each at the line of its ``MemberAccount``.
struct MembersRules {
    private static let source = "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html"
    private static let unitSource =
        "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html"

    let configuration: OrganizationConfiguration
    let scope: any Scope

    /// Reports what is wrong.
    /// - Returns: The accounts that nothing is wrong with.
    func sound() -> [MemberAccount] {
        let accounts = configuration.accounts
        if accounts.members.isEmpty {
            scope.node.annotate(
                .error(
                    "the organization has no accounts",
                    help:
                        "name one, since nothing should run in the management account: MemberAccount(\"development\")",
                    rule: "organization/no-accounts"
                ), at: accounts.place
            )
        }
        var names: [String: MemberAccount] = [:]
        var addresses: [String: MemberAccount] = [:]
        return accounts.members.filter { member in
            let address = member.address(at: configuration.dns.mailDomain)
            let isSound =
                check(member.name, 1...50, ".-_", "account-name", member)
                && report(taken(member, names[member.name.lowercased()]), member)
                && report(addressFinding(member, address), member)
                && report(taken(member, address, addresses[address.lowercased()]), member)
                && check(member.unit, 1...128, " .-_", "unit", member, source: Self.unitSource)
                && check(member.roleName, 1...64, "_+=,.@-", "role-name", member)
            names[member.name.lowercased()] = names[member.name.lowercased()] ?? member
            addresses[address.lowercased()] = addresses[address.lowercased()] ?? member
            return isSound
        }
    }

    // The name is a part of the parameter's name too, so less is allowed than AWS takes.
    private func check(
        _ text: String, _ length: ClosedRange<Int>, _ marks: String, _ rule: String, _ member: MemberAccount,
        source: String = Self.source
    ) -> Bool {
        scope.node.check(
            text, length: length, characters: "letters, digits and '\(marks)'",
            "the \(rule.replacing("-", with: " "))", rule: "organization/\(rule)", source: source, at: member.place
        ) { $0.isLetter || $0.isNumber || marks.contains($0) }
    }

    private func report(_ finding: Finding?, _ member: MemberAccount) -> Bool {
        if let finding { scope.node.annotate(finding, at: member.place) }
        return finding == nil
    }

    private func taken(_ member: MemberAccount, _ first: MemberAccount?) -> Finding? {
        first.map { first in
            .error(
                "the account name '\(member.name)' is taken by the account at \(first.place.location)",
                help: "give each account a name of its own; capitals make no difference",
                rule: "organization/account-name"
            )
        }
    }

    private func addressFinding(_ member: MemberAccount, _ address: String) -> Finding? {
        AccountAddress.problem(with: address).map { problem in
            .error(
                "the address '\(address)' of account '\(member.name)' \(problem)",
                help: member.address == nil
                    ? "it is the account's name at the mail domain: shorten or correct one of them, or give the account an "
                        + "address; see \(Self.source)"
                    : "give the account another address; see \(Self.source)",
                rule: "organization/address"
            )
        }
    }

    private func taken(_ member: MemberAccount, _ address: String, _ first: MemberAccount?) -> Finding? {
        first.map { first in
            .error(
                "the address '\(address)' of account '\(member.name)' is taken by account '\(first.name)' at "
                    + "\(first.place.location)",
                help: "no two AWS accounts have one address; capitals make no difference",
                rule: "organization/address"
            )
        }
    }
}
