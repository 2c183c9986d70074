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

    /// Counts.
    ///
    /// - Parameter template: The template.
    public init(_ template: Template) {
        resources = template.resources.count + Self.unrolled(template.verbatimEntries[.resources])
        outputs = template.outputs.count + Self.unrolled(template.verbatimEntries[.outputs])
        parameters = template.parameters.count + (template.verbatimEntries[.parameters]?.count ?? 0)
        mappings = template.mappings.count + (template.verbatimEntries[.mappings]?.count ?? 0)
        var references = 0
        for resource in template.resources.values {
            for value in resource.properties.values {
                value.forEachString { references += Self.dynamicReferences(in: $0) }
            }
            resource.metadata?.forEachString { references += Self.dynamicReferences(in: $0) }
        }
        for entry in (template.verbatimEntries[.resources] ?? [:]).values {
            entry.forEachString { references += Self.dynamicReferences(in: $0) }
        }
        for parameter in template.parameters.values {
            parameter.defaultValue?.forEachString { references += Self.dynamicReferences(in: $0) }
        }
        for output in template.outputs.values {
            output.value.forEachString { references += Self.dynamicReferences(in: $0) }
        }
        dynamicReferences = references
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

    static func dynamicReferences(in text: String) -> Int {
        // Nearly no string has one, and this is asked of every string of every template.
        guard text.utf8.count >= 12, text.utf8.contains(UInt8(ascii: "{")) else { return 0 }
        var count = 0
        var rest = text.utf8[...]
        while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
            let candidate = rest[brace...]
            if candidate.starts(with: "{{resolve:".utf8) {
                count += 1
                rest = candidate.dropFirst(10)
            } else {
                rest = candidate.dropFirst()
            }
        }
        return count
    }
}
