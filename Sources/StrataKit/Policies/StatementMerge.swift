import Strata

/// Merges policy statements without loss: two that differ only in their actions, or only in their resources, say together
/// what one says with both.
enum StatementMerge {
    static func merge(_ first: Expression, _ second: Expression) -> Expression? {
        if first == second { return first }
        guard let left = fields(first), let right = fields(second), left["Sid"] == nil, right["Sid"] == nil else {
            return nil
        }
        for name in ["Action", "Resource"] {
            guard let mine = left[name], let others = right[name], isList(mine), isList(others) else { continue }
            guard left.count == right.count, left.allSatisfy({ $0.key == name || same($0.value, right[$0.key]) }) else {
                continue
            }
            var union = elements(mine) + elements(others)
            if name == "Action" { union = sortedTexts(union) }
            return replacing(name, in: first, by: PolicyStatement.minimal(union))
        }
        return nil
    }

    private static func fields(_ statement: Expression) -> [String: Expression]? {
        guard case .object(let fields) = statement else { return nil }
        return Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private static func isList(_ value: Expression) -> Bool {
        // A function may yield a list whose elements are not known here.
        if case .object = value { false } else { true }
    }

    private static func elements(_ value: Expression) -> [Expression] {
        if case .array(let elements) = value { elements } else { [value] }
    }

    private static func same(_ left: Expression, _ right: Expression?) -> Bool {
        guard let right else { return false }
        return left == right
    }

    private static func sortedTexts(_ values: [Expression]) -> [Expression] {
        func text(_ value: Expression) -> String { if case .string(let text) = value { text } else { "" } }
        return values.sorted { text($0) < text($1) }
    }

    private static func replacing(_ name: String, in statement: Expression, by value: Expression?) -> Expression? {
        guard case .object(var fields) = statement, let value, let index = fields.firstIndex(where: { $0.name == name })
        else { return nil }
        fields[index].value = value
        return .object(fields)
    }
}
