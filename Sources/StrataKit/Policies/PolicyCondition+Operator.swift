extension PolicyCondition {
    /// The operators of policies.
    public enum Operator: String, CaseIterable {
        /// `StringEquals`.
        case stringEquals = "StringEquals"
        /// `StringNotEquals`.
        case stringNotEquals = "StringNotEquals"
        /// `StringEqualsIgnoreCase`.
        case stringEqualsIgnoreCase = "StringEqualsIgnoreCase"
        /// `StringNotEqualsIgnoreCase`.
        case stringNotEqualsIgnoreCase = "StringNotEqualsIgnoreCase"
        /// `StringLike`.
        case stringLike = "StringLike"
        /// `StringNotLike`.
        case stringNotLike = "StringNotLike"
        /// `ArnEquals`.
        case arnEquals = "ArnEquals"
        /// `ArnNotEquals`.
        case arnNotEquals = "ArnNotEquals"
        /// `ArnLike`.
        case arnLike = "ArnLike"
        /// `ArnNotLike`.
        case arnNotLike = "ArnNotLike"
        /// `NumericEquals`.
        case numericEquals = "NumericEquals"
        /// `NumericNotEquals`.
        case numericNotEquals = "NumericNotEquals"
        /// `NumericLessThan`.
        case numericLessThan = "NumericLessThan"
        /// `NumericLessThanEquals`.
        case numericLessThanEquals = "NumericLessThanEquals"
        /// `NumericGreaterThan`.
        case numericGreaterThan = "NumericGreaterThan"
        /// `NumericGreaterThanEquals`.
        case numericGreaterThanEquals = "NumericGreaterThanEquals"
        /// `DateEquals`.
        case dateEquals = "DateEquals"
        /// `DateNotEquals`.
        case dateNotEquals = "DateNotEquals"
        /// `DateLessThan`.
        case dateLessThan = "DateLessThan"
        /// `DateLessThanEquals`.
        case dateLessThanEquals = "DateLessThanEquals"
        /// `DateGreaterThan`.
        case dateGreaterThan = "DateGreaterThan"
        /// `DateGreaterThanEquals`.
        case dateGreaterThanEquals = "DateGreaterThanEquals"
        /// `BinaryEquals`.
        case binaryEquals = "BinaryEquals"
        /// `IpAddress`.
        case ipAddress = "IpAddress"
        /// `NotIpAddress`.
        case notIPAddress = "NotIpAddress"
        /// `Bool`.
        case bool = "Bool"
        /// `Null`.
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
