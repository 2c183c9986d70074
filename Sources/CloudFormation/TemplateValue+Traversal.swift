import OrderedCollections

extension TemplateValue {
    /// Calls `body` with this value and everything inside, parents before children, in written order.
    ///
    /// - Parameters:
    ///   - path: The path of this value; those of what is inside extend it.
    ///   - body: Receives each value with its path; returns whether to go on into it.
    /// - Throws: What `body` throws.
    public func visit<Failure: Error>(
        path: TemplatePath = TemplatePath(),
        _ body: (TemplateValue, TemplatePath) throws(Failure) -> Bool
    ) throws(Failure) {
        guard try body(self, path) else { return }
        switch self {
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                try element.visit(path: path.appending(index), body)
            }
        case .object(let members):
            for (key, value) in members {
                try value.visit(path: path.appending(key), body)
            }
        default:
            break
        }
    }

    /// Calls `body` with every string inside, keys of objects not included, in written order. Cheaper than `visit`,
    /// as no paths are built.
    ///
    /// - Parameter body: Receives each string.
    public func forEachString(_ body: (String) -> Void) {
        switch self {
        case .string(let text): body(text)
        case .array(let elements): for element in elements { element.forEachString(body) }
        case .object(let members): for value in members.values { value.forEachString(body) }
        default: break
        }
    }

    /// The value with every value inside replaced, children before parents.
    ///
    /// - Parameter transform: Receives a value whose children are already replaced; returns what stands there instead.
    /// - Returns: The new value.
    /// - Throws: What `transform` throws.
    public func mapped<Failure: Error>(
        _ transform: (TemplateValue) throws(Failure) -> TemplateValue
    ) throws(Failure) -> TemplateValue {
        switch self {
        case .array(var elements):
            for index in elements.indices { elements[index] = try elements[index].mapped(transform) }
            return try transform(.array(elements))
        case .object(var members):
            for index in members.values.indices { members.values[index] = try members.values[index].mapped(transform) }
            return try transform(.object(members))
        default:
            return try transform(self)
        }
    }

    /// The value at a path inside this one, `nil` where there is none.
    ///
    /// - Parameter path: Keys and indices from here.
    public subscript(path: TemplatePath) -> TemplateValue? {
        var value = self
        for component in path.components {
            let next: TemplateValue? =
                switch component {
                case .key(let key): value[key]
                case .index(let index): value[index]
                }
            guard let next else { return nil }
            value = next
        }
        return value
    }
}
