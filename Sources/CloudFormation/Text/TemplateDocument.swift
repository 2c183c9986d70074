/// A template as it was read from a file: the typed view, and where everything in it stands.
public struct TemplateDocument: Sendable {
    /// The template.
    public let template: Template
    /// The text that it was read from.
    public let text: ValueDocument

    /// The file, as the user gave it.
    public var file: String { text.file }
    /// How the file is written.
    public var format: TemplateFormat { text.format }
    /// What is odd about the text, such as a key that stands twice; the first 100.
    public var findings: [Finding] { text.findings }

    /// The place to show for a path into the template; see ``ValueDocument/location(of:)``.
    ///
    /// - Parameter path: Keys and indices from the root.
    /// - Returns: The file with line and column.
    public func location(of path: TemplatePath) -> SourceLocation { text.location(of: path) }
}
