public import CloudFormation

/// A change of a resource beside its properties.
public struct AttributeChange: Sendable, Hashable {
    /// `DeletionPolicy`, `DependsOn`, `Metadata`, …
    public var name: String
    /// The old value; `nil` if there was none.
    public var old: TemplateValue?
    /// The new value; `nil` if there is none.
    public var new: TemplateValue?

    /// Describes a change.
    /// - Parameters:
    ///   - name: The attribute.
    ///   - old: The old value.
    ///   - new: The new value.
    public init(name: String, old: TemplateValue?, new: TemplateValue?) {
        self.name = name
        self.old = old
        self.new = new
    }
}
