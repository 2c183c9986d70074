import Strata

extension Expression {
    /// The value without the slash before a reference in `…:parameter/${Reference}`: a name that begins with a slash has that
    /// slash in its ARN already.
    /// - Parameter hasSlash: Whether what a parameter is called begins with a slash only since it was renamed.
    /// - Returns: The new value, or `nil` if there is no such slash.
    func droppingSlash(_ hasSlash: (Node) -> Bool) -> Expression? {
        switch self {
        case .array(let elements):
            return Self.change(elements) { $0.droppingSlash(hasSlash) }.map(Expression.array)
        case .object(let fields):
            return Self.change(fields) { field in
                field.value.droppingSlash(hasSlash).map { Field(field.name, $0) }
            }.map(Expression.object)
        case .function(let name, let argument):
            return argument.droppingSlash(hasSlash).map { .function(name, $0) }
        case .substitution(var segments):
            var isChanged = false
            for index in segments.indices.dropLast() {
                guard case .text(let text) = segments[index], text.hasSuffix(":parameter/"),
                    case .value(.reference(let reference)) = segments[index + 1], reference.target == .ref,
                    hasSlash(reference.node)
                else { continue }
                segments[index] = .text(String(text.dropLast()))
                isChanged = true
            }
            return isChanged ? .substitution(segments) : nil
        default: return nil
        }
    }

    private static func change<Element>(_ elements: [Element], _ change: (Element) -> Element?) -> [Element]? {
        var isChanged = false
        let changed = elements.map { element in
            guard let new = change(element) else { return element }
            isChanged = true
            return new
        }
        return isChanged ? changed : nil
    }
}
