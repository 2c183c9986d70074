/// "Did you mean": names by edit distance.
public enum NearestNames {
    /// The nearest names that differ in at most a third of the letters.
    ///
    /// Capitals count as small letters. Ties keep the order of the candidates.
    /// - Parameters:
    ///   - name: What was written.
    ///   - candidates: What could have been meant. Who looks for many names among the same keeps a ``NearestNameIndex``.
    ///   - limit: How many to return at most.
    /// - Returns: The nearest candidates, the nearest first; empty if none is near.
    public static func nearest(to name: String, among candidates: [String], limit: Int) -> [String] {
        NearestNameIndex(candidates).nearest(to: name, limit: limit)
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        distance(left, right, bound: max(left.count, right.count)) ?? max(left.count, right.count)
    }

    /// The same, as far as it is no greater than a bound; `nil` beyond it.
    static func distance(_ left: [UInt8], _ right: [UInt8], bound: Int) -> Int? {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            var least = row + 1
            for column in right.indices {
                var best = min(last[column + 1], current[column]) + 1
                best = min(best, last[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
                least = min(least, best)
            }
            // A swap reaches back two rows, so both must be beyond.
            if least > bound, last.allSatisfy({ $0 > bound }) { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= bound ? last[right.count] : nil
    }
}
