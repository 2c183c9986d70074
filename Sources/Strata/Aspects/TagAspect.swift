/// Tags every taggable resource of a scope, each in the shape that its own type wants.
///
/// What can be tagged, and how, is the registry's word: a list of `Key` and `Value`, a map, `HostedZoneTags`,
/// `PropagateAtLaunch`, …; what cannot be tagged (`AWS::IAM::ManagedPolicy`, `Custom::…`) is left alone. A stack gets the
/// tags too, a nested one on its resource in the parent. Tags come sorted by key.
///
/// Of several values for one key the nearest wins: the resource's own, then that of the innermost scope, then that declared
/// last. A list that is known only at deployment (`Fn::If`) is left alone, with a warning.
///
/// Most programs say `app.tag("team", "orders")`.
public final class TagAspect: Aspect {
    /// The tags, in the order in which they were given.
    public let tags: MapValue<StringValue>
    /// Whether types are left out whose tags cannot change without replacing the resource: for tags whose value moves.
    public let isVolatile: Bool

    let fields: [Expression.Field]
    private var isChecked = false

    /// Makes an aspect. What AWS allows as tags: <https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html>.
    /// - Parameters:
    ///   - tags: Values by key.
    ///   - isVolatile: Whether the values move from one synthesis to the next, so that resources are left out which a changed
    ///     tag would replace.
    public init(_ tags: MapValue<StringValue>, isVolatile: Bool = false) {
        self.tags = tags
        self.isVolatile = isVolatile
        if case .object(let fields) = tags.expression { self.fields = fields } else { fields = [] }
    }

    /// Tags the resource or stack that stands at the node.
    public func visit(_ node: Node) {
        if !isChecked {
            isChecked = true
            TagRules.check(fields.map { ($0.name, $0.value) }, of: node)
        }
        switch node.content {
        case .resource(let type):
            let sets = node.shared(TagSets.self) { TagSets() }
            if let set = sets.set(for: node), let form = set.form(of: type) { TagMerge(node, form).apply() }
        case .stack(let content):
            let sets = node.shared(TagSets.self) { TagSets() }
            if let set = sets.set(for: node) { tag(node, content, set) }
        default: break
        }
    }

    private func tag(_ node: Node, _ content: StackContent, _ set: TagSet) {
        var tags = content.tags
        for tag in set.tags where !tags.contains(where: { $0.name == tag.key }) {
            tags.setSortedValue(tag.value, for: tag.key)
        }
        node.change(\.tags, of: content, named: "tags", to: tags)
    }
}

extension Scope {
    /// Tags every taggable resource in this scope, and the stacks, each in the shape that its type wants; see ``TagAspect``.
    ///
    /// ```swift
    /// app.tag("team", "orders")
    /// ```
    /// - Parameters:
    ///   - key: The tag's key: 1 to 128 letters, digits, spaces and `_ . : / = + - @`; not beginning with `aws:`.
    ///   - value: The tag's value: at most 256 of the same characters.
    public func tag(_ key: String, _ value: StringValue) { tag([key: value]) }

    /// Gives this scope, and all that is in it, a tag whose value is a Swift string.
    /// - Parameters:
    ///   - key: The tag's key.
    ///   - value: Its value.
    @_disfavoredOverload
    public func tag(_ key: String, _ value: String) { tag([key: StringValue(value)]) }

    /// Gives this scope, and all that is in it, tags from a Swift dictionary.
    /// - Parameter tags: Values by keys.
    @_disfavoredOverload
    public func tag(_ tags: [String: String]) { tag(MapValue(tags)) }

    /// Tags every taggable resource in this scope, and the stacks; see ``TagAspect``.
    /// - Parameter tags: Values by key.
    public func tag(_ tags: MapValue<StringValue>) {
        let aspect = TagAspect(tags)
        // An aspect that tags comes by again and again.
        if !node.isTagged(like: aspect) { apply(aspect, priority: .tagging) }
    }
}

extension Node {
    /// Whether the scope's own tags say already what an aspect would say.
    fileprivate func isTagged(like aspect: TagAspect) -> Bool {
        let own = (visitors?.aspects ?? []).reversed().compactMap { $0.visitor as? TagAspect }
        return aspect.fields.allSatisfy { field in
            let known = own.lazy.compactMap { $0.fields.last { $0.name == field.name } }.first
            return known?.value == field.value
        }
    }
}

extension AspectPriority {
    /// For aspects that tag: after those that declare resources, before those that only look.
    public static let tagging = AspectPriority(400)
}
