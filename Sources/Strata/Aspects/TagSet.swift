import ResourceRegistry

/// The tags that hold for a place in the tree, with what they come to for each resource type.
final class TagSet {
    struct Tag {
        let key: String
        let value: Expression
        /// Whether a type is left out whose tags cannot change without replacing the resource.
        let isVolatile: Bool
    }

    /// The tags, sorted by key.
    let tags: [Tag]
    private var forms: [String: TagForm?] = [:]

    /// Combines aspects; of several values for a key that of the first counts.
    init(_ aspects: [TagAspect]) {
        var tags: [Tag] = []
        for aspect in aspects {
            // A key that one aspect says twice has its last value, as in a dictionary.
            for field in aspect.fields.reversed() where !tags.contains(where: { $0.key == field.name }) {
                tags.append(Tag(key: field.name, value: field.value, isVolatile: aspect.isVolatile))
            }
        }
        self.tags = tags.sorted { $0.key < $1.key }
    }

    /// How resources of a type bear the tags; `nil` if they cannot. Built once per type, and shared by its resources.
    func form(of type: String) -> TagForm? {
        if let known = forms[type] { return known }
        let form = ResourceRegistry.facts(for: type).flatMap { TagForm($0, tags: tags) }
        forms[type] = .some(form)
        return form
    }
}
