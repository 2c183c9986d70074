public import OrderedCollections

/// A value that a stack tells others.
///
/// See [Outputs](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html).
public struct TemplateOutput: Hashable, Sendable {
    /// What the output is, at most 1,024 bytes.
    public var description: String?
    /// The value.
    public var value: TemplateValue
    /// The name under which other stacks of the account and region import it: literal, or an expression over pseudo
    /// parameters and parameters.
    public var exportName: TemplateValue?
    /// The name of the condition under which the output exists.
    public var condition: String?
    /// Attributes that the typed members do not hold, verbatim: unknown ones and those of the wrong shape.
    public var other: OrderedDictionary<String, TemplateValue>

    /// Creates an output.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - description: What the output is.
    ///   - exportName: The name under which other stacks import it; none unless told.
    public init(_ value: TemplateValue, description: String? = nil, exportName: TemplateValue? = nil) {
        self.description = description
        self.value = value
        self.exportName = exportName
        condition = nil
        other = [:]
    }

    enum Key {
        static let description = "Description"
        static let value = "Value"
        static let export = "Export"
        static let exportName = "Name"
        static let condition = "Condition"
    }
}

extension TemplateOutput {
    /// The output as it stands in a template: Description, Condition, Value, Export, then what ``other`` holds.
    public var templateValue: TemplateValue {
        var members = TemplateMembers(capacity: 3)
        members.add(Key.description, description.map(TemplateValue.string))
        members.add(Key.condition, condition.map(TemplateValue.string))
        members.add(Key.value, value)
        members.add(Key.export, exportName.map { [Key.exportName: $0] })
        return members.value(with: other)
    }
}
