extension Scope {
    /// Tags every taggable resource in this scope, and the stacks, each in the shape that its type wants; see ``TagAspect``.
    ///
    /// ```swift
    /// app.tag("team", "orders")
    /// ```
    /// - Parameters:
    ///   - key: The tag's key: 1 to 128 letters, digits, spaces and `_ . : / = + - @`; not beginning with `aws:`.
    ///   - value: The tag's value: at most 256 of the same characters.
    public func tag(_ key: String, _ value: StringValue) { apply(TagAspect([key: value]), priority: .tagging) }

    /// Tags every taggable resource in this scope, and the stacks; see ``TagAspect``.
    /// - Parameter tags: Values by key.
    public func tag(_ tags: MapValue<StringValue>) { apply(TagAspect(tags), priority: .tagging) }
}

extension AspectPriority {
    /// For aspects that tag: after those that declare resources, before those that only look.
    public static let tagging = AspectPriority(400)
}
