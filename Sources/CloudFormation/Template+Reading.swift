import OrderedCollections

extension Template {
    /// Reads a template. Nothing is lost: what does not have the shape that CloudFormation gives it is kept verbatim,
    /// see ``verbatimEntries`` and ``other``, for checks to find.
    ///
    /// - Parameter value: The template as one value.
    /// - Throws: ``TemplateReadError`` if the value is no object.
    public init(_ value: TemplateValue) throws(TemplateReadError) {
        guard case .object(let sections) = value else { throw TemplateReadError(found: value.kindDescription) }
        self.init()
        for (key, value) in sections {
            switch key {
            case Key.formatVersion: formatVersion = value.stringValue
            case Key.description: description = value.stringValue
            case Key.metadata: metadata = value
            case Key.transform: transform = value
            default: read(key, value)
            }
        }
        keepMalformedText(Key.formatVersion, in: sections, isRead: formatVersion != nil)
        keepMalformedText(Key.description, in: sections, isRead: description != nil)
    }

    private mutating func keepMalformedText(
        _ key: String,
        in sections: OrderedDictionary<String, TemplateValue>,
        isRead: Bool
    ) {
        if !isRead, let value = sections[key] { other[key] = value }
    }

    private mutating func read(_ key: String, _ value: TemplateValue) {
        guard let section = TemplateSection(rawValue: key), case .object(let entries) = value, !entries.isEmpty else {
            other[key] = value
            return
        }
        for (name, entry) in entries where !read(name, entry, in: section) {
            verbatimEntries[section, default: [:]][name] = entry
        }
    }

    /// Reads one entry of a section, unless it does not have the section's shape.
    private mutating func read(_ name: String, _ entry: TemplateValue, in section: TemplateSection) -> Bool {
        switch section {
        case .parameters: return Self.set(name, TemplateParameter(templateValue: entry), in: &parameters)
        case .rules: return Self.set(name, TemplateRule(templateValue: entry), in: &rules)
        case .mappings: return Self.set(name, TemplateMapping(templateValue: entry), in: &mappings)
        case .resources: return Self.set(name, TemplateResource(templateValue: entry), in: &resources)
        case .outputs: return Self.set(name, TemplateOutput(templateValue: entry), in: &outputs)
        case .conditions:
            guard !name.hasPrefix("Fn::") else { return false }
            conditions[name] = entry
            return true
        }
    }

    private static func set<Entry>(_ name: String, _ entry: Entry?, in entries: inout OrderedDictionary<String, Entry>)
        -> Bool
    {
        guard let entry else { return false }
        entries[name] = entry
        return true
    }
}
