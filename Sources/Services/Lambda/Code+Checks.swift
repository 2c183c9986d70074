import Strata

extension Code {
    private static let page =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html"
    static let maximumInlineSize = 4 * 1_048_576

    /// Reports what Lambda would not take of the code.
    func check(for function: Node, runtime: AWS.Lambda.Function.Runtime, handler: String) {
        guard case .inline(let program) = source else { return }
        let path = function.path
        func report(_ message: String, _ help: String) {
            function.annotate(.error(message, help: "\(help); see \(Self.page)", rule: "lambda/inline-code"))
        }
        let size = program.utf8.count
        if size == 0 { report("the inline code of '\(path)' is empty", "give it a program") }
        if size > Self.maximumInlineSize {
            report(
                "the inline code of '\(path)' has \(size) bytes, allowed are \(Self.maximumInlineSize)",
                "put the program into a zip file: .object(inBucket:key:)"
            )
        }
        if case .string(let name) = runtime.expression, !name.hasPrefix("nodejs"), !name.hasPrefix("python") {
            report(
                "'\(path)' has inline code for the runtime \(name), allowed are nodejs… and python…",
                "put the program into a zip file: .object(inBucket:key:)"
            )
        }
        if !handler.hasPrefix("index.") {
            report(
                "'\(path)' has inline code and the handler '\(handler)', but Lambda writes inline code to a file 'index'",
                "name the handler index.<function>"
            )
        }
    }
}
