import Strata

/// An account of the organization.
///
/// Its name tells it from the others, here and at every deployment: an account that is renamed is a new one, and the old one
/// stays.
struct MemberAccount {
    /// The unit of accounts that name none.
    static let homeUnit = "workloads"

    /// What it is called, in the organization and before the @ of its address: `development`. 1 to 50 letters, digits and
    /// `.-_`.
    var name: String
    /// The organizational unit that it is in: 1 to 128 letters, digits, spaces and `.-_`. Accounts move when it changes.
    var unit: String
    /// Where AWS writes to, at most 64 characters; `nil` for the name at the organization's mail domain. No two AWS accounts
    /// have the same; `operations+development@example.org` is another than `operations@example.org`.
    var address: String?
    /// The role that people and programs of the management account take on in it, with all rights. It is made with the
    /// account, and never renamed.
    var roleName: String
    /// Where it is declared, for messages.
    let place: Place

    init(
        _ name: String, unit: String = MemberAccount.homeUnit, address: String? = nil,
        roleName: String = "OrganizationAccountAccessRole", file: StaticString = #fileID, line: Int = #line
    ) {
        self.name = name
        self.unit = unit
        self.address = address
        self.roleName = roleName
        place = Place(file, line)
    }

    /// Where AWS writes to.
    func address(at mailDomain: String) -> String { address ?? "\(name)@\(mailDomain)" }
}
