/// A stretch of a text.
public struct TextRange: Hashable, Sendable, Codable {
    /// Where it begins.
    public var start: TextPosition
    /// Where it ends: the place behind its last character.
    public var end: TextPosition

    /// Creates a range.
    ///
    /// - Parameters:
    ///   - start: Where it begins.
    ///   - end: The place behind its last character.
    public init(start: TextPosition, end: TextPosition) {
        self.start = start
        self.end = end
    }
}

extension TextRange: CustomStringConvertible {
    /// `3:14-3:20`.
    public var description: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
