import OrderedCollections

/// What takes a look at every value of a template, done in one pass, as there are many.
struct TemplateScan {
    private(set) var dynamicReferences = 0
    private(set) var usesInlineTransform = false
    /// What texts and keys hold.
    private(set) var unusual: UnusualCharacters = []

    private static let transformKey = IntrinsicFunction.Key.transform.rawValue

    init(_ template: Template) {
        for resource in template.resources.values {
            scan(resource.properties)
            scan(resource.other)
            if let metadata = resource.metadata { scan(metadata) }
        }
        for parameter in template.parameters.values {
            if let value = parameter.defaultValue { scan(value) }
        }
        for output in template.outputs.values { scan(output.value) }
        for mapping in template.mappings.values {
            for (key, row) in mapping.rows {
                if key == Self.transformKey { usesInlineTransform = true }
                look(at: key)
                scan(row)
            }
        }
        scan(template.conditions)
        for entries in template.verbatimEntries.values { scan(entries) }
        lookAtTheRest(of: template)
    }

    /// Texts in which CloudFormation resolves nothing.
    private mutating func lookAtTheRest(of template: Template) {
        look(at: template.description)
        if let metadata = template.metadata { look(at: metadata) }
        for parameter in template.parameters.values {
            for text in [parameter.description, parameter.allowedPattern, parameter.constraintDescription] {
                look(at: text)
            }
            for value in parameter.allowedValues ?? [] { look(at: value.stringValue) }
        }
        for output in template.outputs.values {
            look(at: output.description)
            output.exportName?.forEachString { look(at: $0) }
        }
        for rule in template.rules.values { look(at: rule.templateValue) }
        for resource in template.resources.values {
            look(at: resource.type)
            if let policy = resource.creationPolicy { look(at: policy) }
            if let policy = resource.updatePolicy { look(at: policy) }
        }
    }

    private mutating func look(at value: TemplateValue) {
        switch value {
        case .string(let text): look(at: text)
        case .array(let elements): for element in elements { look(at: element) }
        case .object(let members):
            for (key, value) in members {
                look(at: key)
                look(at: value)
            }
        case .null, .boolean, .integer, .number: break
        }
    }

    private mutating func look(at text: String?) {
        guard unusual != .all, var text else { return }
        unusual.formUnion(text.withUTF8 { UnusualCharacters(in: $0) })
    }

    private mutating func scan(_ value: TemplateValue) {
        switch value {
        case .string(let text): scan(text)
        case .array(let elements): for element in elements { scan(element) }
        case .object(let members): scan(members)
        case .null, .boolean, .integer, .number: break
        }
    }

    private mutating func scan(_ members: OrderedDictionary<String, TemplateValue>) {
        for (key, value) in members {
            if key == Self.transformKey { usesInlineTransform = true }
            look(at: key)
            scan(value)
        }
    }

    private mutating func scan(_ text: String) {
        var text = text
        dynamicReferences += text.withUTF8 { bytes in
            if unusual != .all { unusual.formUnion(UnusualCharacters(in: bytes)) }
            // Nearly no string has one.
            guard bytes.count >= 12, var brace = bytes.firstIndex(of: UInt8(ascii: "{")) else { return 0 }
            var count = 0
            while brace < bytes.count {
                if bytes[brace] == UInt8(ascii: "{"), bytes[brace...].starts(with: "{{resolve:".utf8) { count += 1 }
                brace += 1
            }
            return count
        }
    }
}
