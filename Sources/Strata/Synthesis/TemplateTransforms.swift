import CloudFormation
import OrderedCollections

/// The macros that a template names: those that the program asks for, and AWS's own that what is in it needs.
enum TemplateTransforms {
    /// What makes the resources of `AWS::Serverless`:
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-serverless.html>.
    static let serverless = "AWS::Serverless-2016-10-31"

    /// All names, in the order in which CloudFormation is to run them: AWS's own after those of others, and the language
    /// extensions before `AWS::Serverless`.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html>
    static func names(declared: [String], needsLanguageExtensions: Bool, needsServerless: Bool) -> [String] {
        var names = declared
        if needsLanguageExtensions, !names.contains(LanguageExtensions.transform) {
            names.insert(
                LanguageExtensions.transform, at: names.firstIndex { $0.hasPrefix("AWS::") } ?? names.endIndex)
        }
        if needsServerless, !names.contains(where: { $0.hasPrefix("AWS::Serverless-") }) { names.append(serverless) }
        return names
    }

    /// Whether only the transform `AWS::Serverless` knows what the template holds.
    static func needsServerless(_ template: Template) -> Bool {
        template.other["Globals"] != nil
            || template.resources.values.contains { $0.type.hasPrefix("AWS::Serverless::") }
    }
}
