public import CloudFormation

extension Template {
    /// The template with its `Fn::ForEach` loops unrolled, as far as their collections are known before deployment; the
    /// template itself if it has no `AWS::LanguageExtensions`.
    public var withLoopsUnrolled: Template { LoopExpansion.expand(self) }
}
