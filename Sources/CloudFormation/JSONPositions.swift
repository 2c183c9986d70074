/// Where the parts of a JSON text stand, for messages on what is JSON but not what was expected.
public struct JSONPositions: Sendable {
    private let value: TemplateValue
    private let positions: PositionMap
    private let lines: LineTable

    init(value: TemplateValue, positions: PositionMap, lines: LineTable) {
        self.value = value
        self.positions = positions
        self.lines = lines
    }

    /// Where a part begins: of a member its key, of an element and of the whole the value; `nil` if there is no such part.
    /// Of a key that stands twice in an object, the last place counts.
    public subscript(path: TemplatePath) -> TextPosition? {
        let (entry, isComplete) = positions.entry(at: path, in: value)
        return isComplete ? lines.position(of: entry.place) : nil
    }
}
