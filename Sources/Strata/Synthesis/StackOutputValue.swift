import CloudFormation
import OrderedCollections

/// `Fn::GetStackOutput` where a function does not list it among those that it supports, as `Fn::Sub` and `Fn::Split` do not.
/// `Fn::Join` does, and both of them take it; of a single text it makes that text.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html>
enum StackOutputValue {
    static let function = "Fn::GetStackOutput"

    /// The value, in `Fn::Join` if it is an output of another stack.
    static func wrapped(_ value: TemplateValue) -> TemplateValue {
        guard case .object(let object) = value, object.count == 1, object[function] != nil else { return value }
        return ["Fn::Join": ["", [value]]]
    }

    /// The value, in `Fn::Join` if it is an output of another stack.
    static func wrapped(_ value: Expression) -> Expression {
        guard case .function(function, _) = value else { return value }
        return .function("Fn::Join", .array([.string(""), .array([value])]))
    }
}
