/// Two texts line by line, as a patch shows them.
struct LineComparison {
    private enum Line {
        case same(String)
        case old(String)
        case new(String)
    }

    private let lines: [Line]

    init(_ old: String, _ new: String) {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            if removed.contains(before) {
                lines.append(.old(old[before]))
                before += 1
            } else if added.contains(after) {
                lines.append(.new(new[after]))
                after += 1
            } else {
                lines.append(.same(old[before]))
                before += 1
                after += 1
            }
        }
        self.lines = lines
    }

    private static let context = 2
    private static let longest = 80

    /// The lines that differ with two around them; each piece says in what it stands.
    var text: String {
        var isShown = Array(repeating: false, count: lines.count)
        for (index, line) in lines.enumerated() {
            if case .same = line { continue }
            let last = min(lines.count - 1, index + Self.context)
            for near in max(0, index - Self.context)...last { isShown[near] = true }
        }
        var text: [String] = []
        for (index, line) in lines.enumerated() where isShown[index] {
            if index == 0 || !isShown[index - 1] { text.append("@@ \(enclosing(firstChange(from: index))) @@") }
            switch line {
            case .same(let line): text.append("  \(line)")
            case .old(let line): text.append("- \(line)")
            case .new(let line): text.append("+ \(line)")
            }
        }
        let rest = text.count - Self.longest
        return (text.prefix(Self.longest) + (rest > 0 ? ["… and \(rest) more lines"] : [])).joined(separator: "\n")
    }

    private func firstChange(from index: Int) -> Int {
        lines[index...].firstIndex { if case .same = $0 { false } else { true } } ?? index
    }

    /// The keys of the objects around a line, by indentation: canonical JSON has one space a level.
    private func enclosing(_ index: Int) -> String {
        var keys: [String] = []
        var depth = Self.indentation(of: lines[index])
        for line in lines[..<index].reversed() {
            let own = Self.indentation(of: line)
            guard own < depth, case .same(let text) = line else { continue }
            depth = own
            let parts = text.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
            if parts.count == 3 { keys.insert(String(parts[1]), at: 0) }
            if own == 0 { break }
        }
        return keys.isEmpty ? "template" : keys.joined(separator: ".")
    }

    private static func indentation(of line: Line) -> Int {
        switch line {
        case .same(let text), .old(let text), .new(let text): text.prefix { $0 == " " }.count
        }
    }
}
