import OrderedCollections

extension Template {
    /// The template as one value. Sections come in the order AWSTemplateFormatVersion, Description, Metadata, Transform,
    /// Parameters, Rules, Mappings, Conditions, Resources, Outputs, then what ``other`` holds; empty ones are left out.
    public var templateValue: TemplateValue {
        var members = TemplateMembers(capacity: 8)
        members.add(Key.formatVersion, formatVersion.map(TemplateValue.string))
        members.add(Key.description, description.map(TemplateValue.string))
        members.add(Key.metadata, metadata)
        members.add(Key.transform, transform)
        for section in TemplateSection.allCases {
            var entries: OrderedDictionary<String, TemplateValue> =
                switch section {
                case .parameters: parameters.mapValues(\.templateValue)
                case .rules: rules.mapValues(\.templateValue)
                case .mappings: mappings.mapValues(\.templateValue)
                case .conditions: conditions
                case .resources: resources.mapValues(\.templateValue)
                case .outputs: outputs.mapValues(\.templateValue)
                }
            for (key, value) in verbatimEntries[section] ?? [:] where entries[key] == nil { entries[key] = value }
            if !entries.isEmpty { members.add(section.rawValue, .object(entries)) }
        }
        return members.value(with: other)
    }

    /// The template as canonical JSON in UTF-8, with a final newline: the content of a template file. See ``JSONWriter``.
    ///
    /// - Returns: The bytes.
    public func json() -> [UInt8] { JSONWriter.bytes(templateValue) }

    /// How many bytes ``json()`` has. Nothing is written for it.
    public var jsonByteCount: Int { JSONWriter.byteCount(templateValue) }
}
