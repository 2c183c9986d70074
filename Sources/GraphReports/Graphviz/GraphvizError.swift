/// Why there is no picture.
public enum GraphvizError: Error, Sendable, Hashable {
    /// Graphviz is not installed.
    case missing(program: String)
    /// The system refused something that the program needs.
    case system(String)
    /// Graphviz ended with an error.
    case failed(program: String, code: Int, message: String)
    /// Graphviz took longer than allowed and was ended.
    case tookTooLong(program: String, seconds: Int)
}

extension GraphvizError: CustomStringConvertible {
    /// What is wrong, and how to fix it.
    public var description: String {
        switch self {
        case .missing(let program):
            "'\(program)' of Graphviz draws the picture, but it is not installed or not in PATH; install it by "
                + "`apt-get install graphviz` (Debian, Ubuntu) or `brew install graphviz` (macOS), or take a format that needs "
                + "no picture: text, dot, mermaid, json"
        case .system(let message):
            "Graphviz cannot be started: \(message)"
        case .failed(let program, let code, let message):
            "'\(program)' of Graphviz failed with code \(code)\(message.isEmpty ? "" : ":\n\(message)")"
        case .tookTooLong(let program, let seconds):
            "'\(program)' of Graphviz did not end within \(seconds) s; show less: stacks instead of resources, some stacks only, "
                + "or the surroundings of one resource"
        }
    }
}
