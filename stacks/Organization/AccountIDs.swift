import Strata
import StrataConventions
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
    init(of names: [String], in stack: EnforcedStack) {
        let construct = Group("AccountIDs", in: stack)
        var values: [String: StringValue] = [:]
        for name in names where values[name] == nil {
            values[name] = StringParameter.lookup(
                name, in: construct, name: OrganizationAccount.parameterName(of: name, in: stack.context))
        }
        self.values = values
    }

    /// The number of an account, or `nil` if nobody asked for it.
    subscript(name: String) -> StringValue? { values[name] }
}
