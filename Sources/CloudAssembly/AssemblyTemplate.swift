public import CloudFormation

/// A template as it is written into a file.
public struct AssemblyTemplate: Sendable {
    /// The file's content.
    public var content: [UInt8]

    /// A template whose JSON is there already, since it was measured or hashed.
    ///
    /// - Parameter content: The JSON, with its final newline.
    public init(content: [UInt8]) {
        self.content = content
    }

    /// A template.
    ///
    /// - Parameter template: The template, which is written as canonical JSON.
    public init(_ template: Template) {
        content = template.json()
    }
}
