extension PolicyCondition {
    /// The operators of policies.
    enum Operator: String, CaseIterable {
        case stringEquals = "StringEquals"
        case stringNotEquals = "StringNotEquals"
        case stringEqualsIgnoreCase = "StringEqualsIgnoreCase"
        case stringNotEqualsIgnoreCase = "StringNotEqualsIgnoreCase"
        case stringLike = "StringLike"
        case stringNotLike = "StringNotLike"
        case arnEquals = "ArnEquals"
        case arnNotEquals = "ArnNotEquals"
        case arnLike = "ArnLike"
        case arnNotLike = "ArnNotLike"
        case numericEquals = "NumericEquals"
        case numericNotEquals = "NumericNotEquals"
        case numericLessThan = "NumericLessThan"
        case numericLessThanEquals = "NumericLessThanEquals"
        case numericGreaterThan = "NumericGreaterThan"
        case numericGreaterThanEquals = "NumericGreaterThanEquals"
        case dateEquals = "DateEquals"
        case dateNotEquals = "DateNotEquals"
        case dateLessThan = "DateLessThan"
        case dateLessThanEquals = "DateLessThanEquals"
        case dateGreaterThan = "DateGreaterThan"
        case dateGreaterThanEquals = "DateGreaterThanEquals"
        case binaryEquals = "BinaryEquals"
        case ipAddress = "IpAddress"
        case notIPAddress = "NotIpAddress"
        case bool = "Bool"
        case null = "Null"
    }

    /// Whether a policy may use an operator of this name.
    static func isOperator(_ name: String) -> Bool {
        var base = Substring(name)
        for quantifier in Quantifier.allCases where base.hasPrefix(quantifier.rawValue) {
            base = base.dropFirst(quantifier.rawValue.count)
            break
        }
        if base.hasSuffix("IfExists"), base != "NullIfExists" { base = base.dropLast("IfExists".count) }
        return Operator(rawValue: String(base)) != nil
    }
}
