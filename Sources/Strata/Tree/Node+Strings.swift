extension Node {
    /// Replaces literal strings in what this node says: properties, overrides, metadata, policies, an output's value.
    ///
    /// For aspects that rename something and let its readers follow. Text of interpolated strings is offered piece by piece.
    /// - Parameter transform: Receives each string; returns what stands there instead, or `nil` to leave it.
    public func replaceStrings(_ transform: (String) -> String?) {
        replaceValues { $0.replacingStrings(transform) }
    }

    /// Replaces what this node says: properties, overrides, metadata, policies, an output's value.
    /// - Parameter transform: Receives each whole value; returns what stands there instead, or `nil` to leave it.
    public func replaceValues(_ transform: (Expression) -> Expression?) {
        for field in properties {
            if let changed = transform(field.value) { setProperty(field.name, to: changed) }
        }
        if case .output(let content) = content, let changed = transform(content.value) {
            change(\.value, of: content, named: "Value", to: changed)
        }
        guard let extras else { return }
        if let changed = extras.creationPolicy.flatMap(transform) {
            setExtra(\.creationPolicy, named: "CreationPolicy", to: changed)
        }
        if let changed = extras.updatePolicy.flatMap(transform) {
            setExtra(\.updatePolicy, named: "UpdatePolicy", to: changed)
        }
        if !extras.metadata.isEmpty, case .object(let changed)? = transform(.object(extras.metadata)) {
            setExtra(\.metadata, named: "Metadata", to: changed)
        }
        for override in extras.overrides {
            if let changed = override.value.flatMap(transform) { addOverride(path: override.text, value: changed) }
        }
    }
}

extension Expression {
    /// The value with its literal strings replaced.
    /// - Parameter transform: Receives each string; returns what stands there instead, or `nil` to leave it.
    /// - Returns: The new value, or `nil` if nothing was replaced.
    public func replacingStrings(_ transform: (String) -> String?) -> Expression? {
        switch self {
        case .string(let text): return transform(text).map(Expression.string)
        case .array(let elements):
            return Self.replace(in: elements) { $0.replacingStrings(transform) }.map(Expression.array)
        case .object(let fields):
            return Self.replace(in: fields) { field in
                field.value.replacingStrings(transform).map { Field(field.name, $0) }
            }.map(Expression.object)
        case .function(let name, let argument):
            return argument.replacingStrings(transform).map { .function(name, $0) }
        case .substitution(let segments):
            return Self.replace(in: segments) { segment in
                switch segment {
                case .text(let text): transform(text).map(Segment.text)
                case .value(let value): value.replacingStrings(transform).map(Segment.value)
                }
            }.map(Expression.substitution)
        case .null, .boolean, .integer, .number, .reference, .logicalID, .condition: return nil
        }
    }

    private static func replace<Element>(in elements: [Element], _ transform: (Element) -> Element?) -> [Element]? {
        var changed: [Element]?
        for (index, element) in elements.enumerated() {
            guard let replacement = transform(element) else { continue }
            if changed == nil { changed = elements }
            changed?[index] = replacement
        }
        return changed
    }
}
