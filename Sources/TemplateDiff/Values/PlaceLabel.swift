import CloudFormation

/// What a reader calls a place: elements of lists by their keys, where they have some.
enum PlaceLabel {
    /// The label.
    /// - Parameters:
    ///   - path: The place below the properties.
    ///   - properties: The properties, as an object.
    ///   - schema: The schema of the type.
    /// - Returns: `nil` where it would say no more than the path.
    static func of(_ path: TemplatePath, in properties: TemplateValue, _ schema: TypeSchema) -> String? {
        guard path.components.contains(where: { if case .index = $0 { true } else { false } }) else { return nil }
        var names: [Int: String] = [:]
        for (depth, component) in path.components.enumerated() {
            guard case .index = component,
                case let list = TemplatePath(Array(path.components[..<depth])),
                let node = schema.node(at: list.components),
                let element = properties[TemplatePath(Array(path.components[...depth]))],
                let name = ElementKey.name(of: element, node)
            else { continue }
            names[depth] = name
        }
        return names.isEmpty ? nil : text(of: path, names)
    }

    /// The path, with names for some of its steps.
    static func text(of path: TemplatePath, _ names: [Int: String]) -> String {
        var text = ""
        for (depth, component) in path.components.enumerated() {
            if let name = names[depth] {
                text += "[\(name)]"
                continue
            }
            switch component {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
