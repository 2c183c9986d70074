public import CloudFormation

/// A template as the graph takes it: with the templates of its nested stacks, and where its parts come from.
public struct GraphTemplate {
    /// The file or id that messages call it by.
    public var id: String
    /// The document.
    public var template: Template
    /// The templates of nested stacks, by the logical id of the resource that stands for each. One that is missing is not
    /// looked into.
    public var nested: [String: GraphTemplate]
    /// Where its parts come from.
    public var sources: SourceMap

    /// Describes a template.
    /// - Parameters:
    ///   - id: The file or id that messages call it by.
    ///   - template: The document.
    ///   - nested: The templates of nested stacks, by logical id.
    ///   - sources: Where its parts come from.
    public init(
        id: String, template: Template, nested: [String: GraphTemplate] = [:], sources: SourceMap = SourceMap()
    ) {
        self.id = id
        self.template = template
        self.nested = nested
        self.sources = sources
    }
}
