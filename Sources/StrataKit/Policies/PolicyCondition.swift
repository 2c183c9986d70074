public import Strata

/// When a statement holds: a key of the request compared with values.
///
/// ```swift
/// conditions: .when(
///     .stringEquals("aws:PrincipalOrgID", organization.id), .bool("aws:SecureTransport", true),
///     .stringLike("aws:TagKeys", "team:*").forAllValues.ifExists)
/// ```
/// Several values are alternatives; several conditions must all hold.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>
public struct PolicyCondition {
    /// How a key with several values in the request is compared.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html>
    enum Quantifier: String, CaseIterable {
        case all = "ForAllValues:"
        case any = "ForAnyValue:"
    }

    let comparison: Operator
    let key: String
    let values: [Expression]
    var quantifier: Quantifier?
    var holdsIfMissing = false

    /// A comparison by an operator that is chosen at run time; there is a function for each, too.
    /// - Parameters:
    ///   - comparison: The operator.
    ///   - key: The key of the request.
    ///   - values: What it is compared with; several are alternatives.
    public init(_ comparison: Operator, _ key: String, _ values: [Expression]) {
        self.comparison = comparison
        self.key = key
        self.values = values
    }

    /// The condition holds too if the request lacks the key. `Null`, which asks just that, has no such form and stays
    /// what it is.
    public var ifExists: PolicyCondition {
        var condition = self
        condition.holdsIfMissing = comparison != .null
        return condition
    }

    /// Every value of the key in the request must match; so does a request without the key.
    public var forAllValues: PolicyCondition {
        var condition = self
        condition.quantifier = .all
        return condition
    }

    /// At least one value of the key in the request must match.
    public var forAnyValue: PolicyCondition {
        var condition = self
        condition.quantifier = .any
        return condition
    }

    /// The operator as policies write it, such as `ForAnyValue:StringLikeIfExists`.
    var operatorName: String {
        (quantifier?.rawValue ?? "") + comparison.rawValue + (holdsIfMissing ? "IfExists" : "")
    }
}

extension JSON {
    /// Conditions of a policy statement, all of which must hold. A key that one operator compares twice is reported, since
    /// policies cannot say that: values of one condition are alternatives.
    public static func when(_ conditions: PolicyCondition...) -> JSON {
        var operators: [(name: String, keys: [Expression.Field])] = []
        for condition in conditions {
            guard let values = PolicyStatement.minimal(condition.values) else { continue }
            let field = Expression.Field(condition.key, values)
            if let index = operators.firstIndex(where: { $0.name == condition.operatorName }) {
                if !operators[index].keys.contains(field) { operators[index].keys.append(field) }
            } else {
                operators.append((condition.operatorName, [field]))
            }
        }
        return JSON(expression: .object(operators.map { .init($0.name, .object($0.keys)) }))
    }
}
