public import Strata

extension TemplateScope {
    /// The template's section `Globals`: what holds for all functions, APIs and tables of `AWS::Serverless` in it; `nil`
    /// leaves it out.
    ///
    /// ```swift
    /// stack.serverlessGlobals = .init(function: .init(runtime: "python3.13", timeout: 30))
    /// ```
    ///
    /// A resource's own value wins; maps are merged, and lists added to each other:
    /// <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html>.
    public var serverlessGlobals: AWS.Serverless.Globals? {
        get { transformSection("Globals").map(AWS.Serverless.Globals.init(expression:)) }
        nonmutating set { setTransformSection("Globals", newValue?.expression) }
    }
}
