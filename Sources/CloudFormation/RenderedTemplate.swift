/// A template with what it is called and how big its file is: what checks of limits work on.
public struct RenderedTemplate: Sendable {
    /// The file or stack name, for messages.
    public var name: String
    /// The template.
    public var template: Template
    /// The size of the file, in bytes.
    public var byteCount: Int

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
    }
}
