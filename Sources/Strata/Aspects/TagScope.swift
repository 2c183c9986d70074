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
