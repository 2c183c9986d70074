import OrderedCollections

/// How much of each limited thing a template holds.
public struct TemplateCounts: Hashable, Sendable {
    /// Resources, loops over literal collections unrolled.
    public var resources: Int
    /// Parameters.
    public var parameters: Int
    /// Outputs, loops over literal collections unrolled.
    public var outputs: Int
    /// Mappings.
    public var mappings: Int
    /// Dynamic references, `{{resolve:…}}`.
    public var dynamicReferences: Int
    /// Whether an `Fn::Transform` stands somewhere below the sections.
    var usesInlineTransform: Bool
    /// Whether a text holds a character that CloudFormation's answers cannot hold: a control character.
    public var hasControlCharacters: Bool
    /// Whether a text or a key holds one of the characters that Unicode keeps for use within a program, U+FDD0 to U+FDEF.
    public var hasNoncharacters: Bool

    /// Counts.
    ///
    /// - Parameter template: The template.
    public init(_ template: Template) {
        resources = template.resources.count + Self.unrolled(template.verbatimEntries[.resources])
        outputs = template.outputs.count + Self.unrolled(template.verbatimEntries[.outputs])
        parameters = template.parameters.count + (template.verbatimEntries[.parameters]?.count ?? 0)
        mappings = template.mappings.count + (template.verbatimEntries[.mappings]?.count ?? 0)
        let scan = TemplateScan(template)
        dynamicReferences = scan.dynamicReferences
        usesInlineTransform = scan.usesInlineTransform
        hasControlCharacters = scan.unusual.contains(.control)
        hasNoncharacters = scan.unusual.contains(.noncharacter)
    }

    /// The number of entries that a section's verbatim members stand for. A loop over a collection that only the
    /// deployment knows counts as one round.
    private static func unrolled(_ entries: OrderedDictionary<String, TemplateValue>?) -> Int {
        var count = 0
        for (key, value) in entries ?? [:] {
            var rounds = 1
            if case .forEach(_, _, let collection, let outputKey, let body)? =
                IntrinsicFunction(key: key, operand: value)
            {
                rounds = (collection.arrayValue?.count ?? 1) * unrolled([outputKey: body])
            }
            // Nested loops multiply beyond any number.
            count = min(count + rounds, 1_000_000)
        }
        return count
    }
}
