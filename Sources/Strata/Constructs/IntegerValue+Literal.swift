extension IntegerValue {
    /// The number, if it is a literal; `nil` if it is known only at deployment.
    public var literalInteger: Int? {
        if case .integer(let number) = expression { number } else { nil }
    }
}
