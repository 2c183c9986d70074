import Strata

/// The name that an ARN ends in: taken out of a literal now, of anything else at deployment.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
extension StringValue {
    /// What follows the slash: `orders` of `arn:aws:dynamodb:eu-west-1:123456789012:table/orders`. Of a literal it is what follows
    /// the last one, at deployment what follows the first.
    var nameAfterSlash: StringValue {
        if let text = literalString { return StringValue(text.split(separator: "/").last.map(String.init) ?? text) }
        return split(separator: "/").select(1)
    }

    /// What follows the type, the seventh part: `orders` of `arn:aws:lambda:eu-west-1:123456789012:function:orders`.
    var nameAfterType: StringValue {
        if let text = literalString {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            return StringValue(parts.count > 6 ? String(parts[6]) : text)
        }
        return split(separator: ":").select(6)
    }
}
