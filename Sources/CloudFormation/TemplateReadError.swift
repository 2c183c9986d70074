/// Why a value is no template.
public struct TemplateReadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of value that was found instead of an object.
    public var found: String

    /// Creates an error.
    ///
    /// - Parameter found: The kind of value that was found instead of an object, such as `a list`.
    public init(found: String) {
        self.found = found
    }

    /// The message.
    public var description: String { "expected a template, an object with the section Resources, found \(found)" }
}
