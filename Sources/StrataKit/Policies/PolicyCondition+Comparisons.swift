public import Strata

/// One function per operator of policies.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>
extension PolicyCondition {
    /// The text is one of the values.
    public static func stringEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.stringEquals, key, values.map(\.expression))
    }

    /// The text is none of the values.
    public static func stringNotEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.stringNotEquals, key, values.map(\.expression))
    }

    /// The text is one of the values, whatever their case.
    public static func stringEqualsIgnoreCase(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.stringEqualsIgnoreCase, key, values.map(\.expression))
    }

    /// The text is none of the values, whatever their case.
    public static func stringNotEqualsIgnoreCase(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.stringNotEqualsIgnoreCase, key, values.map(\.expression))
    }

    /// The text matches one of the patterns; `*` stands for any characters, `?` for one.
    public static func stringLike(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.stringLike, key, values.map(\.expression))
    }

    /// The text matches none of the patterns.
    public static func stringNotLike(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.stringNotLike, key, values.map(\.expression))
    }

    /// The ARN matches one of the patterns; IAM takes this and `ArnLike` alike.
    public static func arnEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.arnEquals, key, values.map(\.expression))
    }

    /// The ARN matches none of the patterns.
    public static func arnNotEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.arnNotEquals, key, values.map(\.expression))
    }

    /// The ARN matches one of the patterns; `*` does not reach beyond a colon.
    public static func arnLike(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.arnLike, key, values.map(\.expression))
    }

    /// The ARN matches none of the patterns.
    public static func arnNotLike(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.arnNotLike, key, values.map(\.expression))
    }

    /// The number is one of the values.
    public static func numericEquals(_ key: String, _ values: NumberValue...) -> PolicyCondition {
        PolicyCondition(.numericEquals, key, values.map(\.expression))
    }

    /// The number is none of the values.
    public static func numericNotEquals(_ key: String, _ values: NumberValue...) -> PolicyCondition {
        PolicyCondition(.numericNotEquals, key, values.map(\.expression))
    }

    /// The number is below the value.
    public static func numericLessThan(_ key: String, _ values: NumberValue...) -> PolicyCondition {
        PolicyCondition(.numericLessThan, key, values.map(\.expression))
    }

    /// The number is the value or below it.
    public static func numericLessThanEquals(_ key: String, _ values: NumberValue...) -> PolicyCondition {
        PolicyCondition(.numericLessThanEquals, key, values.map(\.expression))
    }

    /// The number is above the value.
    public static func numericGreaterThan(_ key: String, _ values: NumberValue...) -> PolicyCondition {
        PolicyCondition(.numericGreaterThan, key, values.map(\.expression))
    }

    /// The number is the value or above it.
    public static func numericGreaterThanEquals(_ key: String, _ values: NumberValue...) -> PolicyCondition {
        PolicyCondition(.numericGreaterThanEquals, key, values.map(\.expression))
    }

    /// The date is one of the values, in ISO 8601 (`2026-01-31T00:00:00Z`).
    public static func dateEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.dateEquals, key, values.map(\.expression))
    }

    /// The date is none of the values.
    public static func dateNotEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.dateNotEquals, key, values.map(\.expression))
    }

    /// The date is before the value.
    public static func dateLessThan(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.dateLessThan, key, values.map(\.expression))
    }

    /// The date is the value or before it.
    public static func dateLessThanEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.dateLessThanEquals, key, values.map(\.expression))
    }

    /// The date is after the value.
    public static func dateGreaterThan(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.dateGreaterThan, key, values.map(\.expression))
    }

    /// The date is the value or after it.
    public static func dateGreaterThanEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.dateGreaterThanEquals, key, values.map(\.expression))
    }

    /// The bytes are the value, in Base64.
    public static func binaryEquals(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.binaryEquals, key, values.map(\.expression))
    }

    /// The address is in one of the ranges, in CIDR notation.
    public static func ipAddress(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.ipAddress, key, values.map(\.expression))
    }

    /// The address is in none of the ranges.
    public static func notIPAddress(_ key: String, _ values: StringValue...) -> PolicyCondition {
        PolicyCondition(.notIPAddress, key, values.map(\.expression))
    }

    /// The key is true, or false.
    public static func bool(_ key: String, _ value: Bool) -> PolicyCondition {
        PolicyCondition(.bool, key, [.string(value ? "true" : "false")])
    }

    /// The request lacks the key (`true`), or has it (`false`).
    public static func null(_ key: String, _ value: Bool) -> PolicyCondition {
        PolicyCondition(.null, key, [.string(value ? "true" : "false")])
    }
}
