import StacksCompany
import Strata

/// Refuses to take an organization for something that may vanish: closing its accounts, losing its mail and its domain
/// cannot be undone.
struct LastingUsageValidator: Validator {
    let usage: Usage

    func validate(_ node: FrozenNode) -> [Finding] {
        guard node.isStack, node.id.hasPrefix(OrganizationSystem.stackPrefix), usage != .production else { return [] }
        let message =
            usage.isEphemeral
            ? "'\(node.path)' would delete itself, and with it what holds an organization together"
            : "the usage of '\(node.path)' is \(usage.name), allowed is PRODUCTION only: an organization is never thrown away"
        let help = "set the usage to .production; what is to be tried out belongs into an account of the organization"
        let rule = usage.isEphemeral ? "organization/ephemeral" : "organization/usage"
        return [.error(message, help: help, rule: rule)]
    }
}
