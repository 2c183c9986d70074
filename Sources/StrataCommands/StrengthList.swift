import ArgumentParser
import DependencyGraph

/// Strengths as a command line names them: `hard,soft`.
struct StrengthList: ExpressibleByArgument {
    let strengths: Set<Strength>

    init() { strengths = Set(Strength.allCases) }

    init?(argument: String) {
        var strengths: Set<Strength> = []
        for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let strength = Strength(rawValue: String(word)) else { return nil }
            strengths.insert(strength)
        }
        self.strengths = strengths
    }

    var defaultValueDescription: String { "hard,soft,light" }

    static var allValueStrings: [String] { ["hard", "soft", "light"] }
}
