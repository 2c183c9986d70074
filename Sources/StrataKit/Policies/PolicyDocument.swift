public import Strata

/// A policy: statements that belong together, in the fewest words that say the same.
public struct PolicyDocument: ValueConvertible, ExpressibleByArrayLiteral {
    /// What the value is made of.
    public private(set) var expression: Expression

    /// Wraps a document that is written already; statements can be added if it has IAM's shape.
    public init(expression: Expression) { self.expression = expression }

    /// A policy of the given statements.
    public init(_ statements: some Sequence<PolicyStatement>) {
        expression = Self.document([])
        for statement in statements { add(statement) }
    }

    /// A policy of the given statements.
    public init(arrayLiteral elements: PolicyStatement...) { self.init(elements) }

    /// Adds a statement. One that is there already is not repeated, and one that differs from another in nothing but its
    /// actions, or nothing but its resources, is merged with it.
    /// - Parameter statement: The statement.
    /// - Returns: Its position among the policy's statements.
    @discardableResult
    public mutating func add(_ statement: PolicyStatement) -> Int {
        var statements = Self.statements(of: expression)
        let added = statement.expression
        for (index, existing) in statements.enumerated() {
            if let merged = StatementMerge.merge(existing, added) {
                statements[index] = merged
                expression = Self.document(statements, like: expression)
                return index
            }
        }
        expression = Self.document(statements + [added], like: expression)
        return statements.count
    }

    private static func statements(of document: Expression) -> [Expression] {
        guard case .object(let fields) = document else { return [] }
        switch fields.first(where: { $0.name == "Statement" })?.value {
        case .array(let statements): return statements
        case let single?: return [single]
        case nil: return []
        }
    }

    // Whatever else an author's document says, such as its id, stays.
    private static func document(_ statements: [Expression], like old: Expression = .null) -> Expression {
        guard case .object(var fields) = old else {
            return .object([.init("Statement", .array(statements)), .init("Version", .string("2012-10-17"))])
        }
        if let index = fields.firstIndex(where: { $0.name == "Statement" }) {
            fields[index].value = .array(statements)
        } else {
            fields.append(.init("Statement", .array(statements)))
        }
        return .object(fields)
    }
}
