/// Names among which many others are looked for: "did you mean".
///
/// What all that looking may cost is bounded, by letters compared and not by the clock: beyond it nothing is near.
public final class NearestNameIndex {
    private struct Candidate {
        let letters: [UInt8]
        /// Which letters there are, some of them sharing a bit.
        let profile: UInt64
    }

    /// How many pairs of letters are compared in all, unless told: half a second, about.
    public static let defaultWork = 60_000_000

    private let names: [String]
    private let candidates: [Candidate]
    private var byLength: [Int: [Int]] = [:]
    /// How many pairs of letters may be compared yet.
    private(set) var work: Int

    /// Prepares names.
    /// - Parameters:
    ///   - names: What could be meant.
    ///   - work: How many pairs of letters are compared in all.
    public init(_ names: [String], work: Int = NearestNameIndex.defaultWork) {
        self.names = names
        self.work = work
        candidates = names.map { name in
            let letters = Array(name.lowercased().utf8)
            return Candidate(letters: letters, profile: Self.profile(letters))
        }
        for (index, candidate) in candidates.enumerated() {
            byLength[candidate.letters.count, default: []].append(index)
        }
    }

    private static func profile(_ letters: [UInt8]) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// The nearest names that differ in at most a third of the letters.
    ///
    /// Capitals count as small letters. Ties keep the order of the names.
    /// - Parameters:
    ///   - name: What was written.
    ///   - limit: How many to return at most.
    /// - Returns: The nearest names, the nearest first; empty if none is near, or the work is used up.
    public func nearest(to name: String, limit: Int) -> [String] {
        let wanted = Array(name.lowercased().utf8)
        let profile = Self.profile(wanted)
        let bound = max(1, wanted.count / 3)
        var found: [(distance: Int, index: Int)] = []
        for length in max(0, wanted.count - bound)...wanted.count + bound {
            for index in byLength[length] ?? [] {
                guard work > 0 else { break }
                let candidate = candidates[index]
                work -= 1
                // A letter that only one of them has takes a step of its own.
                let (mine, theirs) = (profile & ~candidate.profile, candidate.profile & ~profile)
                guard max(mine.nonzeroBitCount, theirs.nonzeroBitCount) <= bound else { continue }
                work -= wanted.count * length
                guard let distance = NearestNames.distance(wanted, candidate.letters, bound: bound) else {
                    continue
                }
                found.append((distance, index))
            }
        }
        // Of what was not looked at something may be nearer.
        if work <= 0 { return [] }
        return found.sorted { $0 < $1 }.prefix(max(0, limit)).map { names[$0.index] }
    }
}
