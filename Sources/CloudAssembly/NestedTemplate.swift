/// The template of a nested stack, which is published to the asset bucket before its parent is deployed.
public struct NestedTemplate: Sendable {
    /// The stem of its file: the parent's id, then its own.
    public var stem: String
    /// The template.
    public var template: AssemblyTemplate
    /// The SHA-256 of the content in hexadecimal digits: the name under which it is published, with `.json`.
    public var hash: String

    /// Creates a nested template.
    ///
    /// - Parameters:
    ///   - stem: The stem of its file.
    ///   - template: The template.
    ///   - hash: The SHA-256 of the content in hexadecimal digits.
    public init(stem: String, template: AssemblyTemplate, hash: String) {
        self.stem = stem
        self.template = template
        self.hash = hash
    }

    /// The file of the template.
    public var file: String { "\(stem).nested.template.json" }
}
