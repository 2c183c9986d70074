/// The template that a StackSet deploys. The stack's own template has it as text; it is written into a file beside as well,
/// for people and tools to read. A larger one is published to the asset bucket.
public struct StackSetTemplate: Sendable {
    /// The stem of its file: the parent's id, then its own.
    public var stem: String
    /// The template.
    public var template: AssemblyTemplate
    /// The SHA-256 of the content in hexadecimal digits: the name under which it is published, with `.json`.
    public var hash: String
    /// Whether it is published before the stack is deployed.
    public var isPublished: Bool

    /// Creates the template of a StackSet.
    ///
    /// - Parameters:
    ///   - stem: The stem of its file.
    ///   - template: The template.
    ///   - hash: The SHA-256 of the content in hexadecimal digits.
    ///   - isPublished: Whether it is published before the stack is deployed.
    public init(stem: String, template: AssemblyTemplate, hash: String, isPublished: Bool) {
        self.stem = stem
        self.template = template
        self.hash = hash
        self.isPublished = isPublished
    }

    /// The file of the template.
    public var file: String { "\(stem).stack-set.template.json" }
}
