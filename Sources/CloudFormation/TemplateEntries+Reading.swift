import OrderedCollections

extension TemplateResource {
    /// Reads a resource; `nil` without a `Type` that is a string.
    ///
    /// - Parameter value: The resource as it stands in a template.
    public init?(templateValue value: TemplateValue) {
        guard var members = TemplateMemberReader(value), let type = members.string(Key.type) else { return nil }
        self.init(type: type)
        condition = members.string(Key.condition)
        properties = members.take(Key.properties) { $0.objectValue.flatMap { $0.isEmpty ? nil : $0 } } ?? [:]
        dependsOn = members.take(Key.dependsOn, as: Self.dependencies) ?? []
        creationPolicy = members.value(Key.creationPolicy)
        updatePolicy = members.value(Key.updatePolicy)
        updateReplacePolicy = members.value(Key.updateReplacePolicy)
        deletionPolicy = members.value(Key.deletionPolicy)
        metadata = members.value(Key.metadata)
        other = members.rest
    }

    private static func dependencies(_ value: TemplateValue) -> [String]? {
        switch value {
        case .string(let id): return [id]
        case .array(let ids):
            let texts = ids.compactMap(\.stringValue)
            return texts.isEmpty || texts.count < ids.count ? nil : texts
        default: return nil
        }
    }
}

extension TemplateParameter {
    /// Reads a parameter; `nil` without a `Type` that is a string.
    ///
    /// - Parameter value: The parameter as it stands in a template.
    public init?(templateValue value: TemplateValue) {
        guard var members = TemplateMemberReader(value), let type = members.string(Key.type) else { return nil }
        self.init(type: type)
        description = members.string(Key.description)
        defaultValue = members.value(Key.defaultValue)
        allowedValues = members.take(Key.allowedValues, as: \.arrayValue)
        allowedPattern = members.string(Key.allowedPattern)
        constraintDescription = members.string(Key.constraintDescription)
        minLength = members.value(Key.minLength)
        maxLength = members.value(Key.maxLength)
        minValue = members.value(Key.minValue)
        maxValue = members.value(Key.maxValue)
        noEcho = members.value(Key.noEcho)
        other = members.rest
    }
}

extension TemplateOutput {
    /// Reads an output; `nil` without a `Value`.
    ///
    /// - Parameter value: The output as it stands in a template.
    public init?(templateValue value: TemplateValue) {
        guard var members = TemplateMemberReader(value), let result = members.value(Key.value) else { return nil }
        self.init(result, description: members.string(Key.description))
        condition = members.string(Key.condition)
        exportName = members.take(Key.export) { export in
            guard let members = export.objectValue, members.count == 1 else { return nil }
            return members[Key.exportName]
        }
        other = members.rest
    }
}

extension TemplateMapping {
    /// Reads a mapping; `nil` unless it is an object of objects.
    ///
    /// - Parameter value: The mapping as it stands in a template.
    public init?(templateValue value: TemplateValue) {
        guard case .object(let members) = value else { return nil }
        var rows = OrderedDictionary<String, OrderedDictionary<String, TemplateValue>>(minimumCapacity: members.count)
        for (key, row) in members {
            guard case .object(let attributes) = row else { return nil }
            rows[key] = attributes
        }
        self.init(rows)
    }
}

extension TemplateRule {
    /// Reads a rule; `nil` unless its `Assertions` are a list of objects with an `Assert` each.
    ///
    /// - Parameter value: The rule as it stands in a template.
    public init?(templateValue value: TemplateValue) {
        guard var members = TemplateMemberReader(value) else { return nil }
        let assertions: [TemplateAssertion]? = members.take(Key.assertions) { list in
            guard case .array(let elements) = list else { return nil }
            let assertions = elements.compactMap(TemplateAssertion.init(templateValue:))
            return assertions.count == elements.count ? assertions : nil
        }
        guard let assertions else { return nil }
        self.init(condition: members.value(Key.condition), assertions: assertions)
        other = members.rest
    }
}

extension TemplateAssertion {
    /// Reads an assertion; `nil` without an `Assert`.
    ///
    /// - Parameter value: The assertion as it stands in a template.
    public init?(templateValue value: TemplateValue) {
        guard var members = TemplateMemberReader(value), let assertion = members.value(Key.assertion) else {
            return nil
        }
        self.init(assertion, description: members.string(Key.description))
        other = members.rest
    }
}
