public import Strata

extension JSON {
    /// The condition that a service acts on behalf of the given resource, and perhaps of the given account.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html>
    public static func source(arn: StringValue?, account: StringValue? = nil) -> JSON? {
        guard let account else { return arn.map { ["ArnEquals": ["aws:SourceArn": JSON($0)]] } }
        guard let arn else { return ["StringEquals": ["aws:SourceAccount": JSON(account)]] }
        return ["ArnEquals": ["aws:SourceArn": JSON(arn)], "StringEquals": ["aws:SourceAccount": JSON(account)]]
    }

    /// These conditions and others, all of which must hold. Keys that these name already are left as they are.
    /// - Parameter others: Conditions of a service's source, or `nil` for none.
    /// - Returns: The conditions; these alone where either is known only at deployment.
    func adding(_ others: JSON?) -> JSON {
        guard case .object(var operators) = expression, case .object(let added)? = others?.expression else {
            return self
        }
        let named = Set(conditionKeys.map { $0.lowercased() })
        for entry in added {
            guard case .object(let keys) = entry.value else { continue }
            let new = keys.filter { !named.contains($0.name.lowercased()) }
            if new.isEmpty { continue }
            if let index = operators.firstIndex(where: { $0.name == entry.name }),
                case .object(let own) = operators[index].value
            {
                operators[index].value = .object(own + new)
            } else {
                operators.append(.init(entry.name, .object(new)))
            }
        }
        return JSON(expression: .object(operators))
    }

    /// Whether conditions name what a service acts for.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-network-properties>
    var namesSource: Bool {
        let keys = ["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"]
        return conditionKeys.contains { keys.contains($0.lowercased()) }
    }

    private var conditionKeys: [String] {
        guard case .object(let operators) = expression else { return [] }
        return operators.flatMap { entry -> [String] in
            if case .object(let keys) = entry.value { keys.map(\.name) } else { [] }
        }
    }

    /// The condition that a request came without encryption in transit, for statements that deny it.
    public static var insecureTransport: JSON { ["Bool": ["aws:SecureTransport": "false"]] }
}

extension Node {
    /// The account that this is deployed to, in the words of another stack's template: `AWS::AccountId` where both have the same
    /// one, or it is not known.
    /// - Parameter other: Where it is said.
    /// - Returns: The account's id.
    public func accountID(seenFrom other: Node) -> StringValue {
        environment(seenFrom: other)?.account.map { StringValue($0) } ?? AWS.accountID
    }

    /// The region that this is deployed to, in the words of another stack's template: `AWS::Region` where both have the same one,
    /// or it is not known.
    /// - Parameter other: Where it is said.
    /// - Returns: The region's name.
    public func region(seenFrom other: Node) -> StringValue {
        environment(seenFrom: other)?.region.map { StringValue($0) } ?? AWS.region
    }

    private func environment(seenFrom other: Node) -> Environment? {
        guard let own = stack, let there = other.stack, own.node !== there.node else { return nil }
        return own.environment
    }
}
