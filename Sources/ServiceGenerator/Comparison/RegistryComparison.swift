extension RegistryDifference {
    /// Compares two registries.
    ///
    /// - Parameters:
    ///   - old: what there was.
    ///   - new: what there is.
    public init(from old: ServiceGenerator, to new: ServiceGenerator) {
        let (olds, news) = (Self.resources(of: old), Self.resources(of: new))
        oldCount = olds.count
        newCount = news.count
        servicesCame = Self.services(of: new, notIn: old)
        servicesWent = Self.services(of: old, notIn: new)
        let wholeServices = Set((servicesCame + servicesWent).flatMap(\.types))
        typesCame = Self.sorted(news.keys.filter { olds[$0] == nil && !wholeServices.contains($0) })
        typesWent = Self.sorted(olds.keys.filter { news[$0] == nil && !wholeServices.contains($0) })
        for type in Self.sorted(news.keys) {
            guard let before = olds[type], let after = news[type] else { continue }
            let changes = ResourceComparison(old: before, new: after).changes
            if !changes.isEmpty { changed.append(TypeChange(type: type, changes: changes)) }
        }
    }

    private static func resources(of registry: ServiceGenerator) -> [String: ResourceModel] {
        Dictionary(registry.services.flatMap(\.resources).map { ($0.schema.typeName, $0) }) { first, _ in first }
    }

    private static func services(of registry: ServiceGenerator, notIn other: ServiceGenerator) -> [Service] {
        let modules = Set(other.services.map(\.module))
        return registry.services.filter { !modules.contains($0.module) }.map {
            Service(module: $0.module, types: $0.resources.map(\.schema.typeName))
        }
    }

    private static func sorted(_ names: some Sequence<String>) -> [String] {
        names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// Compares one resource type with what it was.
private struct ResourceComparison {
    private(set) var changes: [RegistryDifference.Change] = []

    init(old: ResourceModel, new: ResourceModel) {
        compare(old.properties, new.properties, of: nil)
        compareAttributes(old.attributes, new.attributes)
        compare(old.nestedTypes, new.nestedTypes)
        compare(old.enumerations, new.enumerations)
        compareReplacement(old.schema, new.schema)
        let (before, after) = (Self.identifier(of: old.schema), Self.identifier(of: new.schema))
        if before != after { changes.append(.identifier(old: before, new: after)) }
    }

    private mutating func compare(_ old: [PropertyModel], _ new: [PropertyModel], of owner: String?) {
        Self.pair(old, new, by: \.swiftName) { name, before, after in
            let part = RegistryDifference.Part.property(name, of: owner)
            guard let before, let after else {
                changes.append(before == nil ? .came(part) : .went(part))
                // What came to something that there was, and must be set, breaks who sets the rest.
                if before == nil, after?.isRequired == true { changes.append(.required(part, true)) }
                return
            }
            compareShapes(part, before.shape, after.shape)
            if before.isRequired != after.isRequired { changes.append(.required(part, after.isRequired)) }
        }
    }

    private mutating func compareAttributes(_ old: [AttributeModel], _ new: [AttributeModel]) {
        Self.pair(old, new, by: \.swiftName) { name, before, after in
            let part = RegistryDifference.Part.attribute(name)
            guard let before, let after else {
                changes.append(before == nil ? .came(part) : .went(part))
                return
            }
            compareShapes(part, before.shape, after.shape)
        }
    }

    private mutating func compareShapes(
        _ part: RegistryDifference.Part, _ old: PropertyShape, _ new: PropertyShape
    ) {
        guard old != new else { return }
        changes.append(.type(part, old: old.source { $0 }, new: new.source { $0 }))
    }

    private mutating func compare(_ old: [NestedTypeModel], _ new: [NestedTypeModel]) {
        Self.pair(old, new, by: \.swiftName) { name, before, after in
            guard let before, let after else {
                changes.append(before == nil ? .came(.propertyType(name)) : .went(.propertyType(name)))
                return
            }
            compare(before.properties, after.properties, of: name)
        }
    }

    private mutating func compare(_ old: [EnumerationModel], _ new: [EnumerationModel]) {
        Self.pair(old, new, by: \.swiftName) { name, before, after in
            guard let before, let after else {
                changes.append(before == nil ? .came(.enumeration(name)) : .went(.enumeration(name)))
                return
            }
            Self.pair(before.members, after.members, by: \.swiftName) { member, before, after in
                let part = RegistryDifference.Part.value(member, of: name)
                if before == nil { changes.append(.came(part)) }
                if after == nil { changes.append(.went(part)) }
                if let before, let after, before.value != after.value {
                    changes.append(.type(part, old: "\"\(before.value)\"", new: "\"\(after.value)\""))
                }
            }
        }
    }

    // A property that came or went says it all.
    private mutating func compareReplacement(_ old: ResourceSchema, _ new: ResourceSchema) {
        func effects(_ schema: ResourceSchema) -> [[String]: RegistryDifference.Replacement] {
            var effects: [[String]: RegistryDifference.Replacement] = [:]
            for path in schema.paths("conditionalCreateOnlyProperties") { effects[path] = .sometimes }
            for path in schema.paths("createOnlyProperties") { effects[path] = .always }
            return effects
        }
        func settable(_ schema: ResourceSchema) -> Set<String> {
            Set(schema.properties.map(\.key).filter { !schema.readOnly.contains([$0]) })
        }
        let both = settable(old).intersection(settable(new))
        let (before, after) = (effects(old), effects(new))
        let paths = Set(before.keys).union(after.keys).filter { both.contains($0[0]) }.map { path in
            (path: path, name: path.joined(separator: "."))
        }
        for (path, name) in paths.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            let (old, new) = (before[path] ?? .never, after[path] ?? .never)
            if old != new { changes.append(.replacement(name, old: old, new: new)) }
        }
    }

    private static func identifier(of schema: ResourceSchema) -> String {
        (schema.document["primaryIdentifier"]?.strings ?? []).map { ResourceSchema.path($0).joined(separator: ".") }
            .joined(separator: ", ")
    }

    /// Goes through what two lists have, by name in UTF-8 order.
    private static func pair<Element>(
        _ old: [Element], _ new: [Element], by name: (Element) -> String,
        _ body: (_ name: String, _ old: Element?, _ new: Element?) -> Void
    ) {
        let olds = Dictionary(old.map { (name($0), $0) }) { first, _ in first }
        let news = Dictionary(new.map { (name($0), $0) }) { first, _ in first }
        for name in Set(olds.keys).union(news.keys).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            body(name, olds[name], news[name])
        }
    }
}
