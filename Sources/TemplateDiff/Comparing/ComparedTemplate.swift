import CloudFormation
import DependencyGraph

/// A template of a stack or nested stack, on one side of a comparison.
struct ComparedTemplate {
    /// The stack that it belongs to.
    let stack: GraphStack
    /// The template as written.
    let written: Template
    /// The template with its loops unrolled.
    let template: Template
    /// The same with its nested templates.
    let source: GraphTemplate
    var sources: SourceMap { source.sources }

    init(_ source: GraphTemplate, of stack: GraphStack) {
        self.stack = stack
        written = source.template
        template = LoopExpansion.expand(source.template)
        var source = source
        source.template = template
        self.source = source
    }

    /// Where something with a logical id was declared.
    func location(of name: String, in section: TemplateSection) -> SourceLocation? {
        sources[name, in: section]?.location ?? sources.location(of: [section.rawValue, name])
            ?? sources.template.location
    }

    /// The exact line of a value below the properties of a resource, if it is known.
    func location(of path: TemplatePath, below resource: String) -> SourceLocation? {
        sources.location(
            of: TemplatePath([.key("Resources"), .key(resource), .key("Properties")] + path.components))
    }
}
