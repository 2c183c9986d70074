import DependencyGraph

/// Dependencies in columns: one line each, or two where one would be too long.
struct EdgeTable {
    /// One dependency.
    struct Row {
        let pair: String
        let mechanism: String
        let strength: Strength
        let property: String
        let location: String
    }

    private static let indent = "    "
    private let rows: [Row]
    private let width: Int
    private let style: TextStyle

    init(_ rows: [Row], width: Int, style: TextStyle) {
        self.rows = rows
        self.width = width
        self.style = style
    }

    var lines: [String] {
        let columns = (pair: longest(\.pair), mechanism: longest(\.mechanism), property: longest(\.property))
        let needed =
            Self.indent.count + columns.pair + 2 + columns.mechanism + 2 + 5 + 2 + columns.property + 2
            + longest(\.location)
        return needed <= width ? rows.map { line($0, columns) } : rows.flatMap { twoLines($0) }
    }

    private func longest(_ cell: (Row) -> String) -> Int { rows.map { cell($0).count }.max() ?? 0 }

    private func line(_ row: Row, _ columns: (pair: Int, mechanism: Int, property: Int)) -> String {
        let front =
            Self.indent + row.pair.padded(to: columns.pair) + "  " + row.mechanism.padded(to: columns.mechanism) + "  "
        let strength = style.strength(row.strength.rawValue.padded(to: 5), row.strength)
        return (front + strength + "  " + row.property.padded(to: columns.property) + "  " + style.faint(row.location))
            .withoutTrailingSpaces
    }

    private func twoLines(_ row: Row) -> [String] {
        let room = width - Self.indent.count - 2 - row.mechanism.count - 2 - row.strength.rawValue.count
        let first =
            Self.indent + row.pair.shortened(to: max(20, room)) + "  " + row.mechanism + "  "
            + style.strength(row.strength.rawValue, row.strength)
        let below = Self.indent + "  "
        let property = row.property.shortened(to: max(20, width - below.count))
        if property.isEmpty || row.location.isEmpty
            || below.count + property.count + 2 + row.location.count <= width
        {
            let second = [property, style.faint(row.location)].filter { !$0.isEmpty }.joined(separator: "  ")
            return [first] + (second.isEmpty ? [] : [below + second])
        }
        // A location stays whole: terminals make a link of it.
        return [first, below + property, below + style.faint(row.location)]
    }
}

extension String {
    /// The text with spaces up to a number of characters.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// The text up to its last character that is no space.
    var withoutTrailingSpaces: String { String(reversed().drop { $0 == " " }.reversed()) }
}
