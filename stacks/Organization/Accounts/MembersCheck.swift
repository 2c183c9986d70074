import Strata

/// Reports accounts that Organizations would not make, each at the line of its ``MemberAccount``.
struct MembersCheck {
    private static let source = "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html"

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
            let finding =
                nameFinding(member) ?? taken(member, names[member.name.lowercased()])
                ?? addressFinding(member, address) ?? taken(member, address, addresses[address.lowercased()])
                ?? unitFinding(member) ?? roleFinding(member)
            names[member.name.lowercased()] = names[member.name.lowercased()] ?? member
            addresses[address.lowercased()] = addresses[address.lowercased()] ?? member
            guard let finding else { return true }
            scope.node.annotate(finding, at: member.place)
            return false
        }
    }

    // The name is a part of the parameter's name too, so less is allowed than AWS takes.
    private func nameFinding(_ member: MemberAccount) -> Finding? {
        let wrong = member.name.first { !$0.isASCII || !($0.isLetter || $0.isNumber || ".-_".contains($0)) }
        let problem: String
        if !(1...50).contains(member.name.count) {
            problem = "has \(member.name.count) characters, allowed are 1 to 50"
        } else if let wrong {
            problem = "holds '\(wrong)', allowed are letters, digits and .-_"
        } else {
            return nil
        }
        return .error(
            "the account name '\(member.name)' \(problem)", help: "rename the account; see \(Self.source)",
            rule: "organization/account-name"
        )
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

    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html
    private func unitFinding(_ member: MemberAccount) -> Finding? {
        let isValid =
            (1...128).contains(member.unit.count) && member.unit.contains { $0 != " " }
            && member.unit.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " .-_".contains($0)) }
        if isValid { return nil }
        return .error(
            "the unit '\(member.unit)' of account '\(member.name)' is none: allowed are 1 to 128 letters, digits, spaces "
                + "and .-_",
            help: "rename the unit", rule: "organization/unit"
        )
    }

    private func roleFinding(_ member: MemberAccount) -> Finding? {
        let isValid =
            (1...64).contains(member.roleName.count)
            && member.roleName.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+=,.@-".contains($0)) }
        if isValid { return nil }
        return .error(
            "the role name '\(member.roleName)' of account '\(member.name)' is none: allowed are 1 to 64 letters, digits and "
                + "_+=,.@-",
            help: "rename the role; see \(Self.source)", rule: "organization/role-name"
        )
    }
}
