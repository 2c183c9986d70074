public import CloudFormation

/// A template as it is written into a file.
public struct AssemblyTemplate: Sendable {
    /// The file's content, JSON.
    public var content: [UInt8]
    /// The same as YAML, for a file beside it; `nil` for none.
    public var yaml: [UInt8]?

    /// A template whose text is there already, since it was measured or hashed.
    ///
    /// - Parameters:
    ///   - content: The text, JSON, with its final newline.
    ///   - yaml: The same as YAML, for a file beside it; `nil` for none.
    public init(content: [UInt8], yaml: [UInt8]? = nil) {
        self.content = content
        self.yaml = yaml
    }

    /// A template.
    ///
    /// - Parameter template: The template, which is written as canonical JSON.
    public init(_ template: Template) {
        self.init(content: template.json())
    }
}
