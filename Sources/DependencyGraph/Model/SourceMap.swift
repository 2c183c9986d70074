public import CloudFormation

/// Where the parts of a template come from: the program that declared them, or the file that holds them.
public struct SourceMap {
    /// Where one part comes from.
    public struct Source: Sendable, Hashable {
        /// The construct path, where a program declared it.
        public var constructPath: String?
        /// The Swift line, or the line of the template.
        public var location: SourceLocation?

        /// Describes an origin.
        public init(constructPath: String? = nil, location: SourceLocation? = nil) {
            self.constructPath = constructPath
            self.location = location
        }
    }

    /// The template as a whole.
    public var template: Source
    private let lookUp: (String, TemplateSection) -> Source?
    private let place: (TemplatePath) -> SourceLocation?

    /// Makes a map.
    /// - Parameters:
    ///   - template: The template as a whole.
    ///   - place: The exact line of a value of the template, where that is known better than by its logical id: an explicit
    ///     `DependsOn`, or any value of a template that was read from a file.
    ///   - lookUp: The origin of what has a logical id in a section.
    public init(
        template: Source = Source(),
        place: @escaping (TemplatePath) -> SourceLocation? = { _ in nil },
        lookUp: @escaping (String, TemplateSection) -> Source? = { _, _ in nil }
    ) {
        self.template = template
        self.place = place
        self.lookUp = lookUp
    }

    /// The origin of what has a logical id.
    public subscript(logicalID: String, in section: TemplateSection) -> Source? { lookUp(logicalID, section) }

    /// The line of a value of the template; `nil` if nothing better is known than the line of its logical id.
    public func location(of path: TemplatePath) -> SourceLocation? { place(path) }
}
