/// Where the parts of a JSON text stand, for messages on what is JSON but not what was expected.
public struct JSONPositions: Sendable {
    private var positions: [TemplatePath: TextPosition] = [:]
    private var path: [TemplatePath.Component] = []

    /// Where a part begins: of a member its key, of an element and of the whole the value; `nil` if there is no such part.
    /// Of a key that stands twice in an object, the last place counts.
    public subscript(path: TemplatePath) -> TextPosition? { positions[path] }

    mutating func enter(_ component: TemplatePath.Component, at position: TextPosition) {
        path.append(component)
        record(position)
    }

    mutating func leave() { path.removeLast() }

    mutating func record(_ position: TextPosition) { positions[TemplatePath(path)] = position }
}
