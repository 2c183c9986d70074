/// Options that do not fit the graph.
public enum GraphOptionsError: Error, Sendable, Hashable {
    /// There is no stack of that id.
    case unknownStack(String, known: [String], near: String?)
    /// Nothing bears that name.
    case unknownName(String, near: String?)
    /// More than one thing bears that name.
    case ambiguousName(String, candidates: [String])
    /// A depth below 1.
    case depth(Int)
    /// No strength to show is named.
    case noStrength
}

extension GraphOptionsError: CustomStringConvertible {
    /// What is wrong, what is allowed and how to fix it.
    public var description: String {
        switch self {
        case .unknownStack(let id, let known, let near):
            let help =
                near.map { "did you mean '\($0)'?" }
                ?? (known.isEmpty ? "there are no stacks" : "there are \(Self.list(known))")
            return "there is no stack '\(id)'; \(help)"
        case .unknownName(let name, let near):
            let help =
                near.map { "did you mean '\($0)'?" }
                ?? "name a logical id, such as 'Queue', 'stack/Queue', a construct path or a stack"
            return "nothing in the graph is called '\(name)'; \(help)"
        case .ambiguousName(let name, let candidates):
            return "'\(name)' may be any of \(Self.list(candidates)); name one of them"
        case .depth(let depth):
            return "the depth is \(depth); allowed are whole numbers from 1"
        case .noStrength:
            return "no strength is to be shown; allowed are hard, soft and light"
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
            + (names.count > 10 ? " and \(names.count - 10) more" : "")
    }
}
