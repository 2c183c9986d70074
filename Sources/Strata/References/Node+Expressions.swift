extension Node {
    /// Every reference to something else that is said at this node.
    public var references: [Reference] {
        var found: [Reference] = []
        for expression in expressions { expression.forEachReference { found.append($0) } }
        return found
    }

    /// Every value that is said at this node.
    var expressions: [Expression] {
        var found = properties.map(\.value)
        switch content {
        case .output(let content): found += [content.value, content.exportName].compactMap { $0 }
        case .condition(let content): found.append(content.expression)
        case .stack(let content), .nestedStack(let content), .stackSet(let content):
            found += content.metadata.map(\.value)
        case .app, .construct, .resource, .parameter, .mapping, .rule, .asset: break
        }
        if let extras {
            found += [extras.creationPolicy, extras.updatePolicy].compactMap { $0 }
            found += extras.metadata.map(\.value) + extras.overrides.compactMap(\.value)
        }
        return found
    }
}

extension Expression {
    /// Whether neither a reference nor a function is in it.
    var isLiteral: Bool {
        switch self {
        case .null, .boolean, .integer, .number, .string: true
        case .array(let elements): elements.allSatisfy(\.isLiteral)
        case .object(let fields): fields.allSatisfy(\.value.isLiteral)
        case .reference, .logicalID, .condition, .function, .substitution: false
        }
    }

    /// Every reference in the value, in the order of writing.
    func forEachReference(_ body: (Reference) -> Void) {
        switch self {
        case .reference(let reference): body(reference)
        case .array(let elements): for element in elements { element.forEachReference(body) }
        case .object(let fields): for field in fields { field.value.forEachReference(body) }
        case .function(_, let argument): argument.forEachReference(body)
        case .substitution(let segments):
            for case .value(let value) in segments { value.forEachReference(body) }
        case .null, .boolean, .integer, .number, .string, .logicalID, .condition: break
        }
    }
}
