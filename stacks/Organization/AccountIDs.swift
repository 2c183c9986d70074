import StacksCompany
import Strata
import StrataSSM

/// The numbers of member accounts, read at deployment by the accounts' names, each once in a stack.
///
/// The stack that makes the accounts publishes them; whoever reads them is deployed after it.
struct AccountIDs {
    private let values: [String: StringValue]

    /// Declares what reads them.
    /// - Parameters:
    ///   - names: The names of the accounts that are needed.
    ///   - stack: Who needs them.
    ///   - company: Where they are published.
    init(of names: [String], in stack: Stack, _ company: Company) {
        let construct = Group("AccountIDs", in: stack)
        var values: [String: StringValue] = [:]
        for name in names where values[name] == nil {
            values[name] = StringParameter.lookup(
                name, in: construct, name: OrganizationAccount.parameterName(of: name, in: company))
        }
        self.values = values
    }

    /// The number of an account, or `nil` if nobody asked for it.
    subscript(name: String) -> StringValue? { values[name] }
}
