public import CloudFormation

/// A template, and where in the program its parts come from.
public struct SynthesizedTemplate {
    /// The stem of the file that it belongs in: the stack's id, of a nested one or a StackSet's with its parent's first.
    public let id: String
    /// The document.
    public let template: Template
    /// The SHA-256 of its canonical JSON, for a nested one and for the body of a StackSet: the name
    /// under which it is published, if it is.
    public let hash: String?
    /// Whether it is published before the deployment: every nested one, and the body of a StackSet that does not go into
    /// its parent.
    public let isPublished: Bool
    let declarations: [TemplateSection: [String: Node]]
    let owner: Node

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
