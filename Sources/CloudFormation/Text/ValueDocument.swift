/// What a JSON or YAML text says, where each part of it stands, and what is odd about it.
public struct ValueDocument: Sendable {
    /// The file, as the user gave it.
    public let file: String
    /// How the text is written.
    public let format: TemplateFormat
    /// The value. Of a key that stands twice, the last value counts.
    public let value: TemplateValue
    /// What is odd, in the order of the text; the first 100.
    public let findings: [Finding]

    private let positions: PositionMap
    private let lines: LineTable

    init(
        file: String,
        format: TemplateFormat,
        value: TemplateValue,
        findings: [TextProblem],
        positions: PositionMap,
        lines: LineTable
    ) {
        self.file = file
        self.format = format
        self.value = value
        self.findings = findings.sorted { $0.offset < $1.offset }.map { $0.finding(file: file, lines: lines) }
        self.positions = positions
        self.lines = lines
    }

    /// Where the value at a path stands; `nil` where there is none. What a YAML alias or merge brought stands at its
    /// anchor; what a short form such as `!Ref Queue` is written out as stands in the short form.
    ///
    /// - Parameter path: Keys and indices from the root.
    /// - Returns: From the first character of the value to behind its last one.
    public func range(of path: TemplatePath) -> TextRange? {
        let (entry, isComplete) = positions.entry(at: path, in: value)
        return isComplete ? lines.range(from: Int(entry.start), to: Int(entry.end)) : nil
    }

    /// Where the key of the value at a path stands; `nil` where there is none, for elements of lists and for the root.
    ///
    /// - Parameter path: Keys and indices from the root.
    /// - Returns: The range of the key, quotation marks included.
    public func keyRange(of path: TemplatePath) -> TextRange? {
        let (entry, isComplete) = positions.entry(at: path, in: value)
        guard isComplete, entry.keyStart != PositionMap.Entry.noKey else { return nil }
        return lines.range(from: Int(entry.keyStart), to: Int(entry.keyEnd))
    }

    /// The place to show for a path: its key, or the value where there is no key. Where the path leads to nothing, the
    /// place of the deepest value on the way that there is: `DependsOn[0]` for a `DependsOn` that is one string.
    ///
    /// - Parameter path: Keys and indices from the root.
    /// - Returns: The file with line and column.
    public func location(of path: TemplatePath) -> SourceLocation {
        let (entry, _) = positions.entry(at: path, in: value)
        let position = lines.position(of: entry.place)
        return SourceLocation(file: file, line: position.line, column: position.column)
    }
}
