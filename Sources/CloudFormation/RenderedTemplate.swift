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

    /// Measures a template as it is written in canonical JSON.
    ///
    /// - Parameters:
    ///   - name: The file or stack name, for messages.
    ///   - template: The template.
    public init(name: String, template: Template) {
        self.init(name: name, template: template, byteCount: template.jsonByteCount)
    }

    /// The same template in a file of another size: written in another format.
    ///
    /// - Parameter byteCount: The size of the file, in bytes.
    /// - Returns: The template with that size; its parts are not counted again.
    public func written(in byteCount: Int) -> RenderedTemplate {
        RenderedTemplate(name: name, template: template, byteCount: byteCount, counts: counts)
    }

    private init(name: String, template: Template, byteCount: Int, counts: TemplateCounts) {
        self.name = name
        self.template = template
        self.byteCount = byteCount
        self.counts = counts
    }
}
