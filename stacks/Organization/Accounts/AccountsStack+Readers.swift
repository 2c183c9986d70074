import Strata
import StrataConventions
import StrataSSM

extension AccountsStack {
    /// The id of an account, for another stack of the management account's region, which reads it when it is deployed.
    ///
    /// What that stack declares must be named after the account's name, never after its id: the id is not known before.
    /// - Parameters:
    ///   - name: What the account is called in the configuration.
    ///   - reader: The stack that reads it; it is deployed after this one.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The id: twelve digits.
    func accountID(
        of name: String, in reader: EnforcedStack, file: StaticString = #fileID, line: Int = #line
    ) -> StringValue {
        if self[name] == nil {
            let names = accounts.map(\.name).joined(separator: ", ")
            ConfigurationProblem.report(
                .error(
                    "'\(reader.node.path)' reads the id of an account '\(name)', which the organization does not have",
                    help: "its accounts are: \(names.isEmpty ? "none" : names)", rule: "organization/unknown-account"
                ), in: reader, file: file, line: line
            )
        }
        reader.follows(stack)
        let id = "\(name.prefix(1).uppercased())\(name.dropFirst())AccountId"
        if let node = reader.node.child("\(id).Parameter"), let parameter = Parameter(node) { return parameter.value }
        return StringParameter.lookup(
            id, in: reader, name: OrganizationAccount.parameterName(of: name, in: stack.context), file: file, line: line
        )
    }
}
