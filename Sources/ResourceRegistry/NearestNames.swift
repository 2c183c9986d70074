/// "Did you mean": names by edit distance.
public enum NearestNames {
    /// The nearest names that differ in at most a third of the letters.
    ///
    /// Capitals count as small letters. Ties keep the order of the candidates.
    /// - Parameters:
    ///   - name: What was written.
    ///   - candidates: What could have been meant.
    ///   - limit: How many to return at most.
    /// - Returns: The nearest candidates, the nearest first; empty if none is near.
    public static func nearest(to name: String, among candidates: [String], limit: Int) -> [String] {
        let wanted = Array(name.lowercased().utf8)
        let bound = max(1, wanted.count / 3)
        var found: [(distance: Int, index: Int)] = []
        for (index, candidate) in candidates.enumerated() where abs(candidate.utf8.count - wanted.count) <= bound {
            let distance = self.distance(wanted, Array(candidate.lowercased().utf8))
            if distance <= bound { found.append((distance, index)) }
        }
        return found.sorted { $0 < $1 }.prefix(max(0, limit)).map { candidates[$0.index] }
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                var best = min(last[column + 1], current[column]) + 1
                best = min(best, last[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
