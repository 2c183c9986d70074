/// What can stand as a value in a template: every value type, property type and enumeration.
public protocol ValueConvertible {
    /// What the value is made of.
    var expression: Expression { get }
    /// Wraps an expression without checking that it fits: the way out of the type system.
    init(expression: Expression)
    /// Whether values of the type are lists.
    static var isList: Bool { get }
}

extension ValueConvertible {
    /// `false`: of the value types, only ``ListValue`` is a list.
    public static var isList: Bool { false }
}

extension ValueConvertible {
    /// The same value, but with the given way of making references that cross a stack.
    ///
    /// ```swift
    /// handler.environment["TABLE"] = shared.table.name.reference(.weak)
    /// ```
    /// - Parameter strength: How the references in this value are made if they cross a stack.
    /// - Returns: The value with its references marked.
    public func reference(_ strength: ReferenceStrength) -> Self {
        Self(expression: expression.withStrength(strength))
    }

    /// The value with another type: for the rare place where the registry's type is narrower than the truth.
    public func cast<Other: ValueConvertible>(to type: Other.Type = Other.self) -> Other {
        Other(expression: expression)
    }

    /// The node of the resource or parameter that the value comes from: the first that it refers to; `nil` for a literal.
    public var source: Node? {
        var source: Node?
        expression.forEachReference { if source == nil { source = $0.node } }
        return source
    }

    /// The value, if it is a literal string; `nil` if it is known only at deployment.
    public var literalString: String? {
        if case .string(let text) = expression { text } else { nil }
    }
}
