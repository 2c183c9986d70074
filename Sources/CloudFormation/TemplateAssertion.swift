public import OrderedCollections

/// One statement of a ``TemplateRule``.
public struct TemplateAssertion: Hashable, Sendable {
    /// What must hold: a condition or rule function.
    public var assertion: TemplateValue
    /// What CloudFormation says when it does not.
    public var description: String?
    /// Attributes that the typed members do not hold, verbatim.
    public var other: OrderedDictionary<String, TemplateValue>

    /// Creates an assertion.
    ///
    /// - Parameters:
    ///   - assertion: What must hold.
    ///   - description: What CloudFormation says when it does not.
    public init(_ assertion: TemplateValue, description: String? = nil) {
        self.assertion = assertion
        self.description = description
        other = [:]
    }

    enum Key {
        static let assertion = "Assert"
        static let description = "AssertDescription"
    }

    /// The assertion as it stands in a template.
    public var templateValue: TemplateValue {
        var members = TemplateMembers(capacity: 2)
        members.add(Key.assertion, assertion)
        members.add(Key.description, description.map(TemplateValue.string))
        return members.value(with: other)
    }
}
