/// How much of CloudFormation's limits a template uses, and what its deployer must acknowledge.
public struct TemplateBudget: Hashable, Sendable {
    /// How much it holds.
    public var counts: TemplateCounts
    /// The size of its file, in bytes.
    public var byteCount: Int
    /// What its deployer must acknowledge.
    public var capabilities: [TemplateCapability]

    /// Measures a template.
    ///
    /// - Parameters:
    ///   - template: The template.
    ///   - byteCount: The size of its file, in bytes.
    ///   - nested: What the templates of its nested stacks need.
    public init(_ template: Template, byteCount: Int, nested: [TemplateCapability] = []) {
        self.init(RenderedTemplate(name: "", template: template, byteCount: byteCount), nested: nested)
    }

    /// Measures a template that is rendered already. Cheaper, as its parts are counted.
    ///
    /// - Parameters:
    ///   - rendered: The template.
    ///   - nested: What the templates of its nested stacks need.
    public init(_ rendered: RenderedTemplate, nested: [TemplateCapability] = []) {
        counts = rendered.counts
        byteCount = rendered.byteCount
        capabilities = TemplateCapability.required(
            by: rendered.template,
            usesInlineTransform: rendered.counts.usesInlineTransform,
            nested: nested
        )
    }
}

extension TemplateBudget: CustomStringConvertible {
    /// The budget line: `412/500 resources, 0.61/1 MB, 12/200 outputs, 3/200 parameters`, then dynamic references and
    /// mappings where there are some, then the capabilities: `, needs CAPABILITY_IAM`.
    public var description: String {
        var parts = [
            "\(counts.resources)/\(TemplateLimits.resources) resources",
            "\(Self.megabytes(byteCount))/1 MB",
            "\(counts.outputs)/\(TemplateLimits.outputs) outputs",
            "\(counts.parameters)/\(TemplateLimits.parameters) parameters",
        ]
        if counts.mappings > 0 { parts.append("\(counts.mappings)/\(TemplateLimits.mappings) mappings") }
        if counts.dynamicReferences > 0 {
            parts.append("\(counts.dynamicReferences)/\(TemplateLimits.dynamicReferences) dynamic references")
        }
        if !capabilities.isEmpty { parts.append("needs \(capabilities.map(\.rawValue).joined(separator: " "))") }
        return parts.joined(separator: ", ")
    }

    /// Megabytes with two digits, rounded up, so that a template over the limit never looks like one at it. What is
    /// smaller than the last digit shows as `0.01`.
    private static func megabytes(_ bytes: Int) -> String {
        let hundredths = (bytes + 9_999) / 10_000
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
