/// What has a template of its own: ``Stack``, ``NestedStack`` and `StackSet`.
public protocol TemplateScope: Scope {}

extension Stack: TemplateScope {}
extension NestedStack: TemplateScope {}

extension TemplateScope {
    /// What the template says of itself, at most 1,024 bytes.
    public var templateDescription: String? {
        get { node.stackContent.description }
        nonmutating set { node.change(\.description, of: node.stackContent, named: "Description", to: newValue) }
    }

    /// The template's `Metadata` section.
    public var templateMetadata: MapValue<JSON> {
        get { MapValue(expression: .object(node.stackContent.metadata)) }
        nonmutating set {
            guard case .object(let fields) = newValue.expression else {
                node.tree.findings.append(ValueFindings.notAnObject("Metadata", of: node))
                return
            }
            node.change(\.metadata, of: node.stackContent, named: "Metadata", to: fields)
        }
    }

    /// Adds a macro to the template's `Transform` section. Those that AWS provides for functions and resources of the program
    /// (`AWS::LanguageExtensions`, `AWS::Serverless-2016-10-31`) are added by themselves.
    public func transform(_ macro: String) {
        let content = node.stackContent
        guard !content.transforms.contains(macro) else { return }
        node.change(\.transforms, of: content, named: "Transform", to: content.transforms + [macro])
    }

    /// How values of other stacks reach this one, unless a value says otherwise.
    public var references: ReferenceStrength {
        get { node.defaultReferenceStrength }
        nonmutating set {
            if newValue == .parameter { node.tree.usesParameterReferences = true }
            node.change(\.references, of: node.stackContent, named: "references", to: newValue)
        }
    }

    /// The path in the parameter store under which ``ReferenceStrength/parameter`` references into other stacks are
    /// published; `nil` for the stack's name.
    public var referenceParameterPrefix: String? {
        get { node.stackContent.referenceParameterPrefix }
        nonmutating set {
            node.change(
                \.referenceParameterPrefix, of: node.stackContent, named: "referenceParameterPrefix", to: newValue)
        }
    }

    /// The value of a section that only a transform knows, such as `Globals`; `nil` where it has none.
    package func transformSection(_ name: String) -> Expression? { node.stackContent.sections.value(for: name) }

    /// Sets the value of a section that only a transform knows; `nil` leaves it out.
    package func setTransformSection(_ name: String, _ value: Expression?) {
        var sections = node.stackContent.sections
        sections.setValue(value, for: name)
        node.change(\.sections, of: node.stackContent, named: name, to: sections)
    }
}
