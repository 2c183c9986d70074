public import CloudFormation

/// A line of the Swift program.
public struct Place: Sendable {
    /// The file, as `#fileID` gives it: the module, a slash, the file's name.
    public let file: StaticString
    /// The line, from 1.
    public let line: Int

    /// The given line; by default the one that the initialiser is called on.
    public init(_ file: StaticString = #fileID, _ line: Int = #line) {
        self.file = file
        self.line = line
    }

    /// The place as findings tell it.
    public var location: SourceLocation { SourceLocation(file: "\(file)", line: line) }

    /// The module that the file belongs to.
    var module: String {
        file.withUTF8Buffer { String(decoding: $0.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self) }
    }
}
