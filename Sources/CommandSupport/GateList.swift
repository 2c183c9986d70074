import ArgumentParser
package import DiffReports

/// Kinds of changes as a command line names them: `replacement,data-loss`.
package struct GateList: ExpressibleByArgument {
    /// Which, in the order of their declaration.
    package let gates: [DiffGate]

    /// None.
    package init() { gates = [] }

    /// Reads a list.
    /// - Parameter argument: Words, joined by commas.
    /// - Throws: `ValidationError` with the words that there are.
    package init(words argument: String) throws {
        var found: Set<DiffGate> = []
        for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let gate = DiffGate(rawValue: String(word)) else {
                throw ValidationError(
                    "'\(word)' is nothing to fail on; there are \(Self.allValueStrings.joined(separator: ", "))")
            }
            found.insert(gate)
        }
        gates = DiffGate.allCases.filter(found.contains)
    }

    /// Reads a list; `nil` if one of the words is none.
    package init?(argument: String) {
        guard let list = try? GateList(words: argument) else { return nil }
        self = list
    }

    /// The words.
    package static var allValueStrings: [String] { DiffGate.allCases.map(\.rawValue) }
}
