public import CloudFormation

/// A change of a template outside of its resources: a parameter, an output, a mapping, the transform.
public struct EntryChange: Sendable, Hashable {
    /// The section's key in the template: `Parameters`, `Outputs`, `Transform`, `Hooks`.
    public var section: String
    /// The member's name; `nil` for a section that has none.
    public var name: String?
    /// The old value; `nil` if there was none.
    public var old: TemplateValue?
    /// The new value; `nil` if there is none.
    public var new: TemplateValue?
    /// Why it means something else although its text does not change: what an output or a condition refers to changes.
    public var because: [Cause]
    /// Where it was declared.
    public var location: SourceLocation?

    /// Describes a change.
    /// - Parameters:
    ///   - section: The section's key.
    ///   - name: The member's name.
    ///   - old: The old value.
    ///   - new: The new value.
    ///   - because: Why it means something else although its text does not change.
    ///   - location: Where it was declared.
    public init(
        section: String, name: String?, old: TemplateValue?, new: TemplateValue?, because: [Cause] = [],
        location: SourceLocation? = nil
    ) {
        self.section = section
        self.name = name
        self.old = old
        self.new = new
        self.because = because
        self.location = location
    }
}
