import CloudFormation

/// Whether the account and the region of a stack can be ones.
struct EnvironmentRule {
    let stack: Stack

    func report(to synthesizer: Synthesizer) {
        if let account = stack.environment.account, !Environment.isAccountID(account) {
            report(
                "stack/account",
                "'\(account)' is no account: \(account.count) character\(account.count == 1 ? "" : "s")",
                "an account's id has twelve digits, zeros at the start included, such as 012345678901; "
                    + "leave it out for a stack that fits any: Environment(account: nil, region: …)",
                to: synthesizer
            )
        }
        if let region = stack.environment.region, !Environment.isRegionCode(region) {
            let near = Regions.nearest(to: region).map { "did you mean '\($0)'? " } ?? ""
            report(
                "stack/region", "'\(region)' is no code of a region",
                "\(near)a code is lower-case words and a number, joined by dashes, such as eu-west-1; "
                    + "leave it out for a stack that fits any: Environment(account: …, region: nil)",
                to: synthesizer
            )
        }
    }

    private func report(_ rule: String, _ message: String, _ help: String, to synthesizer: Synthesizer) {
        synthesizer.report(
            Finding(
                ruleID: rule, severity: .error, message: "\(message), in the environment of '\(stack.node.path)'",
                help: help, constructPath: stack.node.path, location: stack.node.location
            )
        )
    }
}
