public import Strata

/// Gives parameters of the parameter store names that begin with ``Conventions/parameterPath``, `/<stage>/<context>/`.
///
/// Names are compared by path segment: `/tools/devops/url` has no `dev` in it. A leading stage and context are taken off, in
/// either order; what is left follows the right ones. A parameter without a name gets one after its place in the program.
/// Each renaming is a warning at the line that declares the parameter, and its readers in the app follow; see
/// ``ParameterReadersAspect``.
public struct ParameterNamingAspect: Aspect {
    static let parameterType = "AWS::SSM::Parameter"

    private let terms: ConventionTerms
    private let path: String

    /// Makes an aspect.
    /// - Parameter conventions: The path that names begin with, and the names that stay as they are.
    public init(_ conventions: some Conventions) { self.init(ConventionTerms(conventions)) }

    init(_ terms: ConventionTerms) {
        self.terms = terms
        path = terms.parameterPath
    }

    /// Renames the parameter that stands at the node, if it must be.
    public func visit(_ node: Node) {
        guard node.resourceType == Self.parameterType else { return }
        guard let name: StringValue = node.property("Name") else { return giveName(to: node) }
        if let text = PlaceholderText(name.expression)?.text, terms.keptNames.contains(where: text.hasPrefix) {
            return check(name, of: node)
        }
        switch ParameterName(name.expression, in: terms) {
        case .conforming: check(name, of: node)
        case .renamed(let changed): rename(node, from: name, to: StringValue(expression: changed))
        case .unknown(let reason):
            node.annotate(
                .warning(
                    "whether the name of parameter '\(node.path)' begins with \(path)/ cannot be told: "
                        + reason,
                    help: "begin it literally: \"\(path)/…\"",
                    rule: "conventions/parameter-name-unknown"
                )
            )
        case .empty:
            node.annotate(
                .error(
                    "the name of parameter '\(node.path)' is '\(name.literalString ?? "")', which has nothing of its own "
                        + "beside the stage and the context",
                    help: "say what it holds, such as \(path)/queue/url",
                    rule: "conventions/parameter-name"
                )
            )
        }
    }

    private func rename(_ node: Node, from old: StringValue, to new: StringValue) {
        node.setProperty("Name", new)
        if PlaceholderText(old.expression)?.text.hasPrefix("/") != true { node.parameterRenames.noteSlash(of: node) }
        check(new, of: node)
        guard let oldText = old.literalString, let newText = new.literalString else {
            node.annotate(
                .warning(
                    "the name of parameter '\(node.path)' did not begin with \(path)/; it was put in front",
                    help:
                        #"begin it with "\(\#(terms.variable).parameterPath)/" in the program, and check who reads it by its old name"#,
                    rule: "conventions/parameter-name"
                )
            )
            return
        }
        node.parameterRenames.add(oldText, newText, of: node)
        node.annotate(
            .warning(
                "parameter '\(oldText)' does not begin with \(path)/; it is now '\(newText)'",
                help: #"write it as "\(\#(terms.variable).parameterPath)"# + newText.dropFirst(path.count)
                    + "\"; readers in this app follow, those outside of it do not",
                rule: "conventions/parameter-name"
            )
        )
    }

    // CloudFormation would make up a name that no policy by path covers.
    private func giveName(to node: Node) {
        let ids = node.path.split(separator: "/").map(String.init)
        let own = ids.filter { $0 != "Resource" && $0 != "Default" }.map(Self.clean)
        node.setProperty("Name", StringValue("\(path)/\(own.joined(separator: "/"))"))
        node.parameterRenames.noteSlash(of: node)
        if let name: StringValue = node.property("Name") { check(name, of: node) }
    }

    private func check(_ name: StringValue, of node: Node) {
        guard let text = name.literalString else { return }
        let depth = text.split(separator: "/").count
        if depth > ParameterName.maximumDepth {
            node.annotate(
                .error(
                    "parameter '\(text)' has \(depth) levels; at most \(ParameterName.maximumDepth) are allowed",
                    help: "join some of them with dashes", rule: "conventions/parameter-name"
                )
            )
        }
        if text.utf8.count > ParameterName.maximumLength {
            node.annotate(
                .error(
                    "parameter '\(text)' has a name of \(text.utf8.count) characters; at most "
                        + "\(ParameterName.maximumLength) are allowed",
                    help: "shorten it", rule: "conventions/parameter-name"
                )
            )
        }
    }

    private static func clean(_ part: String) -> String {
        String(part.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" })
    }
}
