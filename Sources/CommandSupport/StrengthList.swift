import ArgumentParser
package import DependencyGraph

/// Strengths as a command line names them: `hard,soft`.
package struct StrengthList: ExpressibleByArgument {
    /// Which.
    package let strengths: Set<Strength>

    /// All of them.
    package init() { strengths = Set(Strength.allCases) }

    /// Reads a list; `nil` if one of the words is none.
    package init?(argument: String) {
        var strengths: Set<Strength> = []
        for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let strength = Strength(rawValue: String(word)) else { return nil }
            strengths.insert(strength)
        }
        self.strengths = strengths
    }

    /// What help says of the default.
    package var defaultValueDescription: String { "hard,soft,light" }

    /// The words.
    package static var allValueStrings: [String] { ["hard", "soft", "light"] }
}
