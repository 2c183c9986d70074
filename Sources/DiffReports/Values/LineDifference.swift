/// Which lines go, come and stay between two texts.
struct LineDifference {
    /// One line.
    struct Line: Hashable {
        /// What happens to it.
        enum Kind: Hashable { case kept, removed, added, skipped }

        let kind: Kind
        let text: String
    }

    /// Beyond so many lines that differ, aligning costs more than it tells.
    private static let limit = 1_500

    /// The lines that change, with some of those around them; a row of others is one line that says how many.
    let lines: [Line]

    init(_ old: [String], _ new: [String], context: Int = 2) {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var end = 0
        while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
            end += 1
        }
        let middle = Self.align(Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
        let all =
            old[..<start].map { Line(kind: .kept, text: $0) } + middle
            + old[(old.count - end)...].map { Line(kind: .kept, text: $0) }
        lines = Self.fold(all, context: context)
    }

    private static func align(_ old: [String], _ new: [String]) -> [Line] {
        let isLarge = old.count > limit || new.count > limit
        guard !isLarge, !old.isEmpty, !new.isEmpty else {
            return old.map { Line(kind: .removed, text: $0) } + new.map { Line(kind: .added, text: $0) }
        }
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(Self.offset))
        let added = Set(difference.insertions.map(Self.offset))
        var lines: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                lines.append(Line(kind: .removed, text: old[left]))
                left += 1
            } else if right < new.count, added.contains(right) {
                lines.append(Line(kind: .added, text: new[right]))
                right += 1
            } else {
                lines.append(Line(kind: .kept, text: old[left]))
                left += 1
                right += 1
            }
        }
        return lines
    }

    private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    private static func fold(_ lines: [Line], context: Int) -> [Line] {
        var isNear = [Bool](repeating: false, count: lines.count)
        for (index, line) in lines.enumerated() where line.kind != .kept {
            for near in max(0, index - context)...min(lines.count - 1, index + context) { isNear[near] = true }
        }
        var result: [Line] = []
        var skipped = 0
        func say() {
            guard skipped > 0 else { return }
            result.append(Line(kind: .skipped, text: "… \(Words.count(skipped, "line")) as before"))
            skipped = 0
        }
        for (index, line) in lines.enumerated() {
            if isNear[index] {
                say()
                result.append(line)
            } else {
                skipped += 1
            }
        }
        say()
        return result
    }
}
