import CloudFormation
import DependencyGraph
import OrderedCollections

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
    /// Where loops make what has no line of its own.
    private let loops: LoopPlaces
    var sources: SourceMap { source.sources }

    init(_ source: GraphTemplate, of stack: GraphStack) {
        self.stack = stack
        written = source.template
        loops = LoopPlaces(source.template)
        template = source.template.withLoopsUnrolled
        var source = source
        source.template = template
        self.source = source
    }

    /// Where something with a logical id was declared.
    func location(of name: String, in section: TemplateSection) -> SourceLocation? {
        sources[name, in: section]?.location ?? sources.location(of: [section.rawValue, name])
            ?? loopLocation(of: name, in: section) ?? sources.template.location
    }

    /// The line of the loop that makes something: as near to its body as is known.
    private func loopLocation(of name: String, in section: TemplateSection) -> SourceLocation? {
        guard let path = loops.path(of: name, in: section) else { return nil }
        for length in stride(from: path.count, to: 1, by: -1) {
            if let location = sources.location(of: TemplatePath(Array(path.prefix(length)))) { return location }
        }
        guard case .key(let loop) = path[1] else { return nil }
        return sources[loop, in: section]?.location
    }

    /// The exact line of a value below the properties of a resource, if it is known.
    func location(of path: TemplatePath, below resource: String) -> SourceLocation? {
        let loop = written.resources[resource] == nil ? loops.path(of: resource, in: .resources) : nil
        let body = loop ?? [.key("Resources"), .key(resource)]
        return sources.location(of: TemplatePath(body + [.key("Properties")] + path.components))
    }
}
