/// A place in a text file: the Swift line that declared something, or a line of a template.
public struct SourceLocation: Codable, Sendable, Hashable {
    /// The file: `#fileID` for Swift (`Shop/OrdersStack.swift`), the path as the user gave it for a template.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in UTF-8 bytes, from 1; `nil` when only the line is known.
    public var column: Int?

    /// Creates a location.
    ///
    /// - Parameters:
    ///   - file: The file, usually `#fileID`.
    ///   - line: The line, from 1.
    ///   - column: The column in UTF-8 bytes, from 1.
    public init(file: String, line: Int, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line` or `file:line:column`, which terminals and editors turn into a link.
    public var description: String {
        guard let column else { return "\(file):\(line)" }
        return "\(file):\(line):\(column)"
    }
}

extension SourceLocation: Comparable {
    /// Orders by file, then line, then column; a location without a column comes before one with.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column ?? 0) < (right.file, right.line, right.column ?? 0)
    }
}
