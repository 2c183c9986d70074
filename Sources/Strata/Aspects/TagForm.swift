import ResourceRegistry

/// How resources of one type bear a set of tags: the property, its shape, and its value ready-made.
final class TagForm {
    let tags: [TagSet.Tag]
    let tagging: Tagging
    /// The property that holds the tags.
    let property: String
    /// The kind of resource, for types whose tags are listed by kind.
    let kind: String
    /// The property's value on a resource that has no tags of its own.
    private(set) var value: Expression = .null

    /// - Returns: `nil` for a type that cannot be tagged, or if no tag is left for it.
    init?(_ facts: ResourceFacts, tags: [TagSet.Tag]) {
        guard let property = facts.tagging.property else { return nil }
        let isReplacing =
            property.isUpdatable == false || facts.replacing.contains { $0.components.first == property.name }
        self.tags = isReplacing ? tags.filter { !$0.isVolatile } : tags
        if self.tags.isEmpty { return nil }
        tagging = facts.tagging
        self.property = property.name
        kind = Self.kind(of: facts)
        value = makeValue()
    }

    /// One tag as an element of a list.
    func element(_ tag: TagSet.Tag) -> Expression {
        guard case .list(let list) = tagging else {
            return .object([.init("Key", .string(tag.key)), .init("Value", tag.value)])
        }
        var fields = [Expression.Field(list.key, .string(tag.key)), Expression.Field(list.value, tag.value)]
        if let propagation = list.propagation { fields.append(.init(propagation, .boolean(true))) }
        return .object(fields.sorted { $0.name < $1.name })
    }

    /// The names of a list element's members.
    var memberNames: (key: String, value: String) {
        if case .list(let list) = tagging { (list.key, list.value) } else { ("Key", "Value") }
    }

    private func makeValue() -> Expression {
        let list = Expression.array(tags.map(element))
        switch tagging {
        case .none: return .null
        case .list(let facts): return facts.container.map { .object([.init($0, list)]) } ?? list
        case .map: return .object(tags.map { Expression.Field($0.key, $0.value) })
        case .specifications(let facts):
            let fields = [Expression.Field(facts.resourceType, .string(kind)), Expression.Field(facts.tags, list)]
            return .array([.object(fields.sorted { $0.name < $1.name })])
        }
    }

    // EC2 names kinds of resources as CloudFormation does, in lower case with dashes: LaunchTemplate, launch-template.
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagSpecification.html
    private static func kind(of facts: ResourceFacts) -> String {
        let name = facts.typeName.split(separator: ":").last.map(String.init) ?? ""
        var kind = ""
        for character in name {
            if character.isUppercase, !kind.isEmpty { kind += "-" }
            kind += character.lowercased()
        }
        guard case .specifications(let specifications) = facts.tagging, !specifications.allowedTypes.isEmpty,
            !specifications.allowedTypes.contains(kind)
        else { return kind }
        return specifications.allowedTypes[0]
    }
}
