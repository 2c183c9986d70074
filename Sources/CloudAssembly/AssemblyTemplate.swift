public import CloudFormation

/// A template as it is written into a file.
public struct AssemblyTemplate: Sendable {
    /// The file's content.
    public var content: [UInt8]
    /// How the content is written, which the file's extension says.
    public var format: TemplateFormat

    /// A template whose text is there already, since it was measured or hashed.
    ///
    /// - Parameters:
    ///   - content: The text, with its final newline.
    ///   - format: How it is written.
    public init(content: [UInt8], format: TemplateFormat = .json) {
        self.content = content
        self.format = format
    }

    /// A template.
    ///
    /// - Parameter template: The template, which is written as canonical JSON.
    public init(_ template: Template) {
        self.init(content: template.json())
    }

    /// A template.
    ///
    /// - Parameter template: The template, which is written as YAML.
    /// - Throws: Why it cannot be written so.
    public init(yaml template: Template) throws(YAMLWriteError) {
        self.init(content: try template.yaml(), format: .yaml)
    }
}
