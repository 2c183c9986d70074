import Strata

/// What CloudFormation takes of a StackSet itself; what is in its body, synthesis checks.
struct StackSetRules {
    let node: Node
    let resource: AWS.CloudFormation.StackSet

    private static let api = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/"

    func check(
        _ deployment: StackSet.Deployment, _ operations: StackSet.OperationPreferences?, _ description: String?
    ) {
        node.check(
            description?.unicodeScalars.count, isIn: 1...1024, "the length of the description", unit: " characters",
            rule: "stack-set/description", source: Self.api + "API_CreateStackSet.html"
        )
        checkName()
        checkTargets(deployment)
        checkRoles(deployment)
        if let operations { check(operations, deployment) }
    }

    // A convention may put the name right.
    private func checkName() {
        let (node, resource) = (self.node, self.resource)
        node.whenSettled("StackSet's name") {
            let source = Self.api + "API_CreateStackSet.html"
            let name = resource.stackSetName
            node.check(
                name, length: 1...128, characters: "letters, digits and dashes", "the name",
                rule: "stack-set/name", source: source
            ) { $0.isLetter || $0.isNumber || $0 == "-" }
            guard let text = name?.literalString, let first = text.first, !first.isLetter, first.isASCII else { return }
            node.annotate(
                .error(
                    "the name '\(text)' of '\(node.path)' begins with '\(first)', allowed is a letter",
                    help: "rename it; see \(source)", rule: "stack-set/name"))
        }
    }

    private func checkRoles(_ deployment: StackSet.Deployment) {
        let source = Self.api + "API_CreateStackSet.html"
        node.check(
            deployment.executionRoleName, length: 1...64, characters: "letters, digits and _+=,.@-",
            "the execution role's name", rule: "stack-set/role", source: source
        ) { $0.isLetter || $0.isNumber || "_+=,.@-".contains($0) }
        guard let arn = deployment.administrationRole?.literalString else { return }
        let role = ARN(splitting: .init(arn))
        if role.service.literalString != "iam" || role.resource.literalString?.hasPrefix("role/") != true {
            report(
                "stack-set/role", "the administration role of '\(node.path)' is '\(arn)', which is no ARN of a role",
                help: "write arn:aws:iam::<account>:role/<name>, or the arn of a role; see \(source)")
        }
    }

    // MARK: Targets

    private func checkTargets(_ deployment: StackSet.Deployment) {
        if deployment.targets.isEmpty {
            report(
                "stack-set/no-target", "'\(node.path)' has no group of accounts and regions",
                help: "say to which accounts and regions it is deployed")
        }
        for group in deployment.targets {
            checkList(group.units, "organizational unit", isValid: Self.isUnit, example: "ou-ab12-11112222 or r-ab12")
            checkList(group.accounts, "account", isValid: Environment.isAccountID, example: "twelve digits")
            checkList(group.regions, "region", isValid: Environment.isRegionCode, example: "eu-west-1")
        }
    }

    private func checkList(
        _ values: [StringValue]?, _ what: String, isValid: (String) -> Bool, example: String
    ) {
        guard let values else { return }
        if values.isEmpty {
            report(
                "stack-set/no-target", "'\(node.path)' has a group without any \(what)",
                help: "say which it is deployed to, one \(what) at least")
        }
        var seen: Set<String> = []
        for text in values.compactMap(\.literalString) {
            if !isValid(text) {
                report(
                    "stack-set/target", "'\(text)' in '\(node.path)' is no \(what)",
                    help: "write it as \(example); see \(Self.api)API_DeploymentTargets.html")
            } else if !seen.insert(text).inserted {
                report(
                    "stack-set/target", "a group of '\(node.path)' has the \(what) '\(text)' twice",
                    help: "say each once")
            }
        }
    }

    // ^(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})$
    private static func isUnit(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        func fits(_ part: Substring, _ length: ClosedRange<Int>) -> Bool {
            length.contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
        }
        switch parts.first {
        case "r": return parts.count == 2 && fits(parts[1], 4...32)
        case "ou": return parts.count == 3 && fits(parts[1], 4...32) && fits(parts[2], 8...32)
        default: return false
        }
    }

    // MARK: Operations

    private func check(_ operations: StackSet.OperationPreferences, _ deployment: StackSet.Deployment) {
        let source = Self.api + "API_StackSetOperationPreferences.html"
        check(operations.failureTolerance, "failure tolerance", least: 0, source)
        check(operations.maxConcurrent, "greatest number of accounts at once", least: 1, source)
        checkConcurrency(operations, source)
        checkList(
            operations.regionOrder.isEmpty ? nil : operations.regionOrder, "region", isValid: Environment.isRegionCode,
            example: "eu-west-1")
        let regions = Set(deployment.targets.flatMap(\.regions).compactMap(\.literalString))
        let isKnown = deployment.targets.allSatisfy { $0.regions.allSatisfy { $0.literalString != nil } }
        for region in operations.regionOrder.compactMap(\.literalString) where isKnown && !regions.contains(region) {
            report(
                "stack-set/region-order", "'\(node.path)' orders the region '\(region)', to which it is not deployed",
                help: "deployed to are: \(regions.sorted().joined(separator: ", "))")
        }
    }

    private func check(_ amount: StackSet.Amount?, _ what: String, least: Int, _ source: String) {
        switch amount {
        case .count(let number)? where number < least:
            report(
                "stack-set/operations", "the \(what) of '\(node.path)' is \(number), allowed are \(least) and more",
                help: "choose a greater number; see \(source)")
        case .percentage(let number)?:
            node.check(
                number, isIn: least...100, "the \(what)", unit: " percent", rule: "stack-set/operations",
                source: source)
        default: break
        }
    }

    // Counts only: what shares of an unknown number come to is not known.
    private func checkConcurrency(_ operations: StackSet.OperationPreferences, _ source: String) {
        guard operations.concurrency != .soft, case .count(let most)? = operations.maxConcurrent else { return }
        let tolerated: Int
        switch operations.failureTolerance {
        case nil: tolerated = 0
        case .count(let number)?: tolerated = number
        case .percentage?: return
        }
        guard tolerated >= 0, most > 1, most - 1 > tolerated else { return }
        node.annotate(
            .warning(
                "'\(node.path)' is to work on \(most) accounts at once, but strict concurrency allows one more than the "
                    + "\(tolerated) that may fail",
                help: "tolerate \(most - 1) failures, or choose concurrency: .soft; see \(source)",
                rule: "stack-set/concurrency"))
    }

    private func report(_ rule: String, _ message: String, help: String) {
        node.annotate(.error(message, help: help, rule: rule))
    }
}
