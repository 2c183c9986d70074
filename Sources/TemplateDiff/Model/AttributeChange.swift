public import CloudFormation

/// A change of a resource beside its properties.
public struct AttributeChange: Sendable, Hashable {
    /// `DeletionPolicy`, `DependsOn`, `Metadata`, …
    public var name: String
    /// The old value; `nil` if there was none.
    public var old: TemplateValue?
    /// The new value; `nil` if there is none.
    public var new: TemplateValue?
    /// Why it means something else although its text does not change: its condition is defined otherwise.
    public var because: [Cause]

    /// Describes a change.
    /// - Parameters:
    ///   - name: The attribute.
    ///   - old: The old value.
    ///   - new: The new value.
    ///   - because: Why it means something else although its text does not change.
    public init(name: String, old: TemplateValue?, new: TemplateValue?, because: [Cause] = []) {
        self.name = name
        self.old = old
        self.new = new
        self.because = because
    }
}
