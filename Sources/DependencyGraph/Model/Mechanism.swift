/// By what one part of a template depends on another.
public enum Mechanism: String, Sendable, Hashable, CaseIterable, Codable {
    /// `Ref` to a resource or parameter.
    case ref = "Ref"
    /// `Fn::GetAtt`.
    case getAttribute = "Fn::GetAtt"
    /// A placeholder of `Fn::Sub`.
    case substitution = "Fn::Sub"
    /// `DependsOn`.
    case dependsOn = "DependsOn"
    /// The condition of a resource or output, or of an `Fn::If`, which reads parameters.
    case condition = "Condition"
    /// A parameter of a nested stack gets its value from the stack around it.
    case nestedParameter = "nested-stack parameter"
    /// `Fn::GetAtt` of an output of a nested stack.
    case nestedOutput = "nested-stack output"
    /// `Fn::ImportValue` of an export.
    case importValue = "Fn::ImportValue"
    /// `Fn::GetStackOutput`.
    case stackOutput = "Fn::GetStackOutput"
    /// A parameter of the parameter store, read when the stack is deployed.
    case parameterStore = "SSM parameter"
    /// A secret, read when the stack is deployed.
    case secret = "secret"
    /// A physical name, or an ARN or URL made of it.
    case physicalName = "physical name"
    /// Someone said that a stack waits for another.
    case declared = "declared"
}
