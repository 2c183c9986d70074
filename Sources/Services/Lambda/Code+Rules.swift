import Strata

extension Code {
    private static let page =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html"
    static let maximumInlineSize = 4 * 1_048_576

    /// Reports what Lambda would not take of the code.
    func check(for function: Node, runtime: AWS.Lambda.Function.Runtime, handler: String, hasLayers: Bool) {
        if case .asset = source, !hasLayers { checkHandler(for: function, runtime: runtime, handler: handler) }
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

    /// Reports a handler in a file that the code does not have.
    private func checkHandler(for function: Node, runtime: AWS.Lambda.Function.Runtime, handler: String) {
        guard let asset = function.child("Code").flatMap(Asset.init), asset.packaging == .zip, !asset.files.isEmpty,
            case .string(let name) = runtime.expression, let endings = Self.endings(for: name),
            !handler.hasPrefix("/"), let dot = handler.lastIndex(of: ".")
        else { return }
        let stem = String(handler[..<dot])
        // Python takes dots for slashes.
        let stems = name.hasPrefix("python") ? [stem, stem.split(separator: ".").joined(separator: "/")] : [stem]
        let candidates = Set(stems.flatMap { stem in endings.map { stem + $0 } })
        guard !asset.files.contains(where: candidates.contains) else { return }
        let wanted = endings.map { "'\(stem)\($0)'" }.joined(separator: " or ")
        function.annotate(
            .error(
                "'\(function.path)' has the handler '\(handler)', but its code has no file \(wanted)",
                help: "name the handler <file>.<function>, the file without its ending; see \(Self.handlerPage)",
                rule: "lambda/handler-file"
            )
        )
    }

    private static let handlerPage = "https://docs.aws.amazon.com/lambda/latest/dg/foundation-progmodel.html"

    private static func endings(for runtime: String) -> [String]? {
        if runtime.hasPrefix("nodejs") { return [".mjs", ".js", ".cjs"] }
        return runtime.hasPrefix("python") ? [".py"] : nil
    }
}
