public import CloudFormation

/// A template, and where in the program its parts come from.
public struct SynthesizedTemplate {
    /// The document with how much it holds, and how big it is as canonical JSON: what CloudFormation limits.
    public let rendered: RenderedTemplate
    /// The SHA-256 of its canonical JSON, for a nested one and for the body of a StackSet: the name
    /// under which it is published, if it is.
    public let hash: String?
    /// Whether it is published before the deployment: every nested one, and the body of a StackSet that does not go into
    /// its parent.
    public let isPublished: Bool
    let declarations: [TemplateSection: [String: Node]]
    let owner: Node

    /// The stem of the file that it belongs in: the stack's id, of a nested one or a StackSet's with its parent's first.
    public var id: String { rendered.name }
    /// The document.
    public var template: Template { rendered.template }

    /// The construct path of what has the logical id; `nil` for what Strata added to carry a reference.
    public func constructPath(of logicalID: String, in section: TemplateSection = .resources) -> String? {
        node(logicalID, section)?.path
    }

    /// The construct path of the stack or nested stack itself.
    public var stackPath: String { owner.path }

    /// Where in the Swift program the stack or nested stack itself was declared.
    public var stackLocation: SourceLocation { owner.location }

    /// Where in the Swift program what has the logical id was declared; `nil` for what Strata added to carry a reference.
    public func location(of logicalID: String, in section: TemplateSection = .resources) -> SourceLocation? {
        node(logicalID, section)?.location
    }

    // Resources and parameters share one space of names.
    private func node(_ logicalID: String, _ section: TemplateSection) -> Node? {
        declarations[section == .parameters ? .resources : section]?[logicalID]
    }
}

extension Finding {
    /// The finding with the construct, and the line, that its path in a template comes from: what has the logical id, or the
    /// stack or nested stack itself.
    /// - Parameter template: The template that it is about.
    /// - Returns: The finding with its places.
    public func placed(in template: SynthesizedTemplate) -> Finding {
        let entry = templatePath.flatMap(Self.entry)
        var placed = self
        placed.constructPath =
            constructPath ?? entry.flatMap { template.constructPath(of: $0.id, in: $0.section) } ?? template.stackPath
        placed.location =
            location ?? entry.flatMap { template.location(of: $0.id, in: $0.section) } ?? template.stackLocation
        return placed
    }

    // A template path is `Resources.Queue.Properties…`; its first two parts name what the program declared.
    private static func entry(in path: String) -> (id: String, section: TemplateSection)? {
        let parts = path.split(separator: ".", maxSplits: 2)
        guard parts.count >= 2, let section = TemplateSection(rawValue: String(parts[0])) else { return nil }
        return (String(parts[1]), section)
    }
}
