import CloudFormation

/// What CloudFormation understands only after the transform `AWS::LanguageExtensions`.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html>
enum LanguageExtensions {
    static let transform = "AWS::LanguageExtensions"

    static func areNeeded(for function: String, _ argument: Expression) -> Bool {
        switch function {
        case "Fn::ToJsonString", "Fn::Length": return true
        case "Fn::FindInMap":
            guard case .array(let elements) = argument else { return false }
            // A fallback, or a key that is made by anything but `Ref` and `Fn::FindInMap`.
            return elements.count > 3 || elements.dropFirst().contains { !isPlainKey($0) }
        default: return false
        }
    }

    private static func isPlainKey(_ key: Expression) -> Bool {
        switch key {
        case .string, .function("Ref", _), .function("Fn::FindInMap", _): return true
        case .reference(let reference): return reference.target == .ref
        default: return false
        }
    }
}
