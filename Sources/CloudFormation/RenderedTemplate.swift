/// A template with what it is called and how big its file is: what checks of limits work on.
public struct RenderedTemplate: Sendable {
    /// The file or stack name, for messages.
    public let name: String
    /// The template.
    public let template: Template
    /// The size of the file, in bytes.
    public let byteCount: Int
    /// How much it holds.
    public let counts: TemplateCounts

    /// Creates a rendered template.
    ///
    /// - Parameters:
    ///   - name: The file or stack name, for messages.
    ///   - template: The template.
    ///   - byteCount: The size of the file, in bytes.
    public init(name: String, template: Template, byteCount: Int) {
        self.name = name
        self.template = template
        self.byteCount = byteCount
        counts = TemplateCounts(template)
    }
}
