import StacksCompany
import Strata
import StrataOrganizations
import StrataSSM

/// An account of the organization, and its id in the parameter store.
///
/// The account stays when it leaves the configuration or the stack is deleted: CloudFormation would close it.
struct OrganizationAccount {
    /// The account beneath.
    let resource: AWS.Organizations.Account
    /// The parameter that holds its id.
    let parameter: StringParameter

    /// - Parameters:
    ///   - member: How it is configured.
    ///   - scope: What it is part of.
    ///   - unit: The id of the unit that it is in.
    ///   - mailDomain: The domain of its address, unless it has one of its own.
    ///   - company: Where its id is published.
    init(_ member: MemberAccount, in scope: any Scope, unit: StringValue, mailDomain: String, company: Company) {
        let construct = Group(member.name, in: scope)
        construct.node.relate("the account '\(member.name)' is configured here", to: member.place)
        resource = AWS.Organizations.Account(
            "Account", in: construct, accountName: "\(member.name)",
            email: "\(member.address(at: mailDomain))", parentIds: [unit],
            roleName: "\(member.roleName)"
        )
        resource.applyRemovalPolicy(.retain)
        parameter = StringParameter(
            "Id", in: construct, name: "\(Self.parameterName(of: member.name, in: company))",
            value: resource.accountId, description: "Account ID for \(member.name)"
        )
    }

    /// What the parameter with an account's id is called: `/dev/organization/development/account/id`.
    static func parameterName(of account: String, in company: Company) -> String {
        "\(company.parameterPath)/\(account)/account/id"
    }
}
