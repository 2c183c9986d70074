import CloudFormation
import DependencyGraph

extension SourceMap {
    /// The places in the file that a template was read from.
    init(_ document: TemplateDocument) {
        self.init(
            template: Source(location: SourceLocation(file: document.file, line: 1)),
            place: { document.location(of: $0) },
            lookUp: { id, section in
                let path: TemplatePath = [section.rawValue, id]
                guard document.text.range(of: path) != nil else { return nil }
                return Source(location: document.location(of: path))
            }
        )
    }
}
