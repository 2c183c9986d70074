/// How many comparisons of access are left.
///
/// Which of many pieces covers or resembles which takes time by the square of their number where nothing but comparing tells.
/// What templates of CloudFormation's greatest size may cost is bounded here, by what is written and not by the clock, so that
/// the answer is always the same. Beyond the bound, pieces that changed are told one by one instead of in pairs.
final class AccessWork {
    /// What is done.
    enum Task {
        /// Finding out whether one reaches as far as another.
        case covering
        /// Looking for what became of one.
        case pairing
        /// Reading texts, in each world of conditions.
        case reading
    }

    /// What was done so far.
    private(set) var steps: [Task: Int] = [:]
    /// How many steps there may be of each.
    let limits: [Task: Int]

    /// What a second is enough for, about.
    static let defaultLimits: [Task: Int] = [.covering: 2_000_000, .pairing: 1_000_000, .reading: 400_000]

    /// - Parameter limits: How many steps there may be.
    init(limits: [Task: Int] = AccessWork.defaultLimits) { self.limits = limits }

    /// Takes account of work that is about to be done.
    /// - Returns: Whether there is room for it.
    func spend(_ count: Int = 1, on task: Task) -> Bool {
        let done = steps[task, default: 0]
        guard done + count <= limits[task, default: 0] else { return false }
        steps[task] = done + count
        return true
    }

    /// How many steps are left.
    func rest(of task: Task) -> Int { limits[task, default: 0] - steps[task, default: 0] }
}
