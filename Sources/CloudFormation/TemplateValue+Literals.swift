import OrderedCollections

extension TemplateValue: ExpressibleByNilLiteral {
    /// JSON `null`.
    public init(nilLiteral: ()) { self = .null }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension TemplateValue: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
}

extension TemplateValue: ExpressibleByFloatLiteral {
    /// A number with a fraction or an exponent; `null` for a literal so large that it is infinite.
    public init(floatLiteral value: Double) { self = TemplateValue(value) ?? .null }
}

extension TemplateValue: ExpressibleByStringInterpolation {
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
    /// A list.
    public init(arrayLiteral elements: TemplateValue...) { self = .array(elements) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
    /// An object, its keys in the order of the literal; of a key written twice the last value counts.
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .object(OrderedDictionary(elements, uniquingKeysWith: { $1 }))
    }
}

extension TemplateValue {
    /// A number as JSON writes it: whole numbers up to 2⁵³ without a fraction, all others with the fewest digits that
    /// read back as the same `Double`. `nil` for infinities and NaN, which JSON lacks.
    ///
    /// - Parameter value: The number.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        let isNegativeZero = value == 0 && value.sign == .minus
        // Neither `rounded()` nor `Int(exactly:)`: they call the C library's mathematics, which not every program links.
        if value.magnitude <= 9_007_199_254_740_992, Double(Int(value)) == value, !isNegativeZero {
            self = .integer(Int(value))
        } else {
            self = .number(value.description)
        }
    }
}
