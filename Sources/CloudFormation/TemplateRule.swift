public import OrderedCollections

/// Assertions on parameters, checked before a stack is touched.
///
/// See [Rules](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html).
public struct TemplateRule: Hashable, Sendable {
    /// When the assertions count; always where there is none.
    public var condition: TemplateValue?
    /// What must hold.
    public var assertions: [TemplateAssertion]
    /// Attributes that the typed members do not hold, verbatim: unknown ones and those of the wrong shape.
    public var other: OrderedDictionary<String, TemplateValue>

    /// Creates a rule.
    ///
    /// - Parameters:
    ///   - condition: When the assertions count; always unless told.
    ///   - assertions: What must hold.
    public init(condition: TemplateValue? = nil, assertions: [TemplateAssertion]) {
        self.condition = condition
        self.assertions = assertions
        other = [:]
    }

    enum Key {
        static let condition = "RuleCondition"
        static let assertions = "Assertions"
    }

    /// The rule as it stands in a template.
    public var templateValue: TemplateValue {
        var members = TemplateMembers(capacity: 2)
        members.add(Key.condition, condition)
        members.add(Key.assertions, .array(assertions.map(\.templateValue)))
        return members.value(with: other)
    }
}
