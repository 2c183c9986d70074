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

    /// Where in the Swift program a value of the template was written.
    /// - Parameter path: The value's path: `Resources.Policy.Properties.PolicyDocument.Statement[2].Action`.
    /// - Returns: Of a statement the line that added it to its policy, of anything else the line that declared what holds it;
    ///   `nil` for what Strata added to carry a reference.
    public func location(at path: String) -> SourceLocation? {
        // A path is `Resources.Queue.Properties…`: its first two parts name what the program declared.
        let parts = path.split(separator: ".", maxSplits: 3)
        guard let node = node(at: parts) else { return nil }
        return place(in: node, parts) ?? node.location
    }

    /// The line of a part of a resource's properties that was written apart from the resource; `nil` where none was.
    func place(at path: TemplatePath) -> SourceLocation? {
        guard path.components.count > 3, case .key(let id) = path.components[1],
            let node = node(id, .resources), node.extras?.places.isEmpty == false
        else { return nil }
        return place(in: node, path.description.split(separator: ".", maxSplits: 3))
    }

    private func place(in node: Node, _ parts: [Substring]) -> SourceLocation? {
        guard parts.count == 4, parts[0] == TemplateSection.resources.rawValue, parts[2] == "Properties" else {
            return nil
        }
        return node.place(of: String(parts[3]))?.location
    }

    /// The construct path of what holds a value of the template.
    /// - Parameter path: The value's path.
    /// - Returns: The path; `nil` for what Strata added to carry a reference.
    public func constructPath(at path: String) -> String? { node(at: path.split(separator: ".", maxSplits: 3))?.path }

    private func node(at parts: [Substring]) -> Node? {
        guard parts.count >= 2, let section = TemplateSection(rawValue: String(parts[0])) else { return nil }
        return node(String(parts[1]), section)
    }

    // Resources and parameters share one space of names.
    private func node(_ logicalID: String, _ section: TemplateSection) -> Node? {
        declarations[section == .parameters ? .resources : section]?[logicalID]
    }
}

extension Finding {
    /// The finding with the construct, and the line, that its path in a template comes from, or else those of the stack or
    /// nested stack itself.
    /// - Parameter template: The template that it is about.
    /// - Returns: The finding with its places.
    public func placed(in template: SynthesizedTemplate) -> Finding {
        var placed = self
        placed.constructPath = constructPath ?? templatePath.flatMap(template.constructPath) ?? template.stackPath
        placed.location = location ?? templatePath.flatMap(template.location) ?? template.stackLocation
        return placed
    }
}
