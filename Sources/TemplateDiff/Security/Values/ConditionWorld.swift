/// One choice of what the conditions of a template are: who reads an `Fn::If` asks it which branch holds.
///
/// Who asks for a condition that is not chosen yet is told "true", and the world remembers the question: the comparison is
/// then made again, once for each answer. So only conditions that matter are tried.
final class ConditionWorld {
    private let known: [String: Bool]
    private let others: Bool
    private(set) var asked: Set<String> = []

    /// Makes a world.
    /// - Parameters:
    ///   - known: The conditions that are chosen.
    ///   - others: What all others are.
    init(_ known: [String: Bool] = [:], others: Bool = true) {
        self.known = known
        self.others = others
    }

    func isTrue(_ condition: String) -> Bool {
        if let value = known[condition] { return value }
        asked.insert(condition)
        return others
    }
}
