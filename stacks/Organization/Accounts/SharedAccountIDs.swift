import StacksCompany
import Strata
import StrataOrganizations
import StrataRAM
import StrataSSM

/// The parameters with account ids, shared with all accounts. They read them by ARN:
/// `arn:aws:ssm:<region>:<management account>:parameter/dev/organization/development/account/id`.
struct SharedAccountIDs {
    /// The share.
    let share: AWS.RAM.ResourceShare

    /// - Parameters:
    ///   - accounts: The accounts.
    ///   - scope: What it is part of.
    ///   - company: What the share is named after.
    init(of accounts: [OrganizationAccount], in scope: any Scope, company: Company) {
        for account in accounts {
            // Only advanced parameters can be shared.
            // https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html
            account.parameter.resource.tier = .advanced
        }
        share = AWS.RAM.ResourceShare(
            "SharedAccountIds", in: scope, name: company.resourceName("account-ids"),
            allowExternalPrincipals: false, principals: ListValue(accounts.map(\.resource.accountId)),
            resourceArns: ListValue(accounts.map(\.parameter.arn))
        )
    }
}
