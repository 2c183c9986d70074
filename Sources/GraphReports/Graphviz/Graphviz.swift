import ChildProcesses

/// Draws graphs with Graphviz' `dot`: <https://graphviz.org/doc/info/command.html>.
public struct Graphviz: Sendable {
    /// The program's name, looked for in `PATH`, or its path.
    public var program: String
    /// After how many seconds it is ended; a picture of thousands of resources takes some.
    public var limit: Int

    /// Describes how to call it.
    /// - Parameters:
    ///   - program: The program's name or path.
    ///   - limit: After how many seconds it is ended.
    public init(program: String = "dot", limit: Int = 300) {
        self.program = program
        self.limit = limit
    }

    /// Draws a graph as SVG.
    /// - Parameter dot: The graph in the DOT language.
    /// - Returns: The SVG document.
    /// - Throws: That Graphviz is missing, or why it failed.
    public func svg(_ dot: String) throws(GraphvizError) -> String {
        let outcome: ChildProcess.Outcome
        do throws(ChildProcess.Failure) {
            outcome = try ChildProcess(program, ["-Tsvg"], input: Array(dot.utf8)).outcome(within: limit)
        } catch {
            switch error {
            case .missing: throw .missing(program: program)
            case .tookTooLong: throw .tookTooLong(program: program, seconds: limit)
            case .system(let reason): throw .system(reason)
            }
        }
        guard outcome.code == 0 else {
            throw .failed(program: program, code: outcome.code, message: Self.excerpt(outcome.errors))
        }
        return outcome.text
    }

    private static func excerpt(_ message: String) -> String {
        message.split(separator: "\n").prefix(5).map { "  \(String($0).printable)" }.joined(separator: "\n")
    }
}
