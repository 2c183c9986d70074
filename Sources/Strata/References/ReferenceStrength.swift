/// How a value of one stack reaches another.
///
/// | | made of | if the producer changes or goes |
/// |---|---|---|
/// | ``strong`` | export and `Fn::ImportValue` | CloudFormation refuses while a consumer imports it |
/// | ``weak`` | `Fn::GetStackOutput` | the consumer keeps the old value until it is deployed again |
/// | ``parameter`` | a parameter of the parameter store | the consumer keeps the old value until it is deployed again |
/// | ``name`` | the physical name, written out | nothing holds the two together |
public enum ReferenceStrength: String, CaseIterable, Sendable {
    /// The producer exports it, the consumer imports it. Same account and region.
    case strong
    /// The consumer reads an output of the producer; also from another region.
    case weak
    /// The producer writes it to the parameter store, the consumer reads it from there at deployment.
    case parameter
    /// The consumer says the physical name that the producer gives, or the ARN made of it; no dependency at all.
    case name
}
