import Strata
import StrataIAM
import StrataSSO

/// A group of people, what they may do, and in which accounts.
struct AccessGroup {
    /// What it is called: `Developer`. Its permission set is called after it and the stage: `Developer@prod`.
    var name: String
    /// What it is for.
    var description: StringValue
    /// AWS's own policies that it has.
    var managedPolicies: [ManagedPolicy]
    /// A policy of its own.
    var inlinePolicy: PolicyDocument?
    /// What it may do at most, whatever its policies say.
    var permissionsBoundary: PermissionsBoundary?
    /// How long its people stay signed on in an account: 1 to 12 hours.
    var sessionDuration: Duration
    /// The page that the console opens with.
    var relayState: StringValue?
    /// Where it may do that.
    var accounts: Accounts
    /// Where it is declared, for messages.
    let place: Place

    /// Accounts of the organization.
    enum Accounts {
        /// Every member account.
        case all
        /// Those with these names.
        case named([String])
    }

    init(
        _ name: String, description: StringValue, managedPolicies: [ManagedPolicy] = [],
        inlinePolicy: PolicyDocument? = nil, permissionsBoundary: PermissionsBoundary? = nil,
        sessionDuration: Duration = .hours(1), relayState: StringValue? = nil, accounts: Accounts,
        file: StaticString = #fileID, line: Int = #line
    ) {
        self.name = name
        self.description = description
        self.managedPolicies = managedPolicies
        self.inlinePolicy = inlinePolicy
        self.permissionsBoundary = permissionsBoundary
        self.sessionDuration = sessionDuration
        self.relayState = relayState
        self.accounts = accounts
        place = Place(file, line)
    }

    /// The groups of the article.
    static var standard: [AccessGroup] {
        [
            AccessGroup(
                "Admin", description: "May do everything", managedPolicies: [.aws("AdministratorAccess")],
                sessionDuration: .hours(12), accounts: .all),
            AccessGroup(
                "PowerUser", description: "May do everything but manage people",
                managedPolicies: [.aws("PowerUserAccess")], sessionDuration: .hours(12), accounts: .all),
            AccessGroup(
                "Developer", description: "May look at everything", managedPolicies: [.aws("ReadOnlyAccess")],
                sessionDuration: .hours(12), accounts: .all),
        ]
    }
}
