/// A path to a property below `Properties`: `Code.ImageUri`, `TagSpecifications.*.Tags`.
public struct PropertyPath: Sendable, Hashable, CustomStringConvertible {
    /// The names on the way; `*` is every element of a list or every value of a map.
    public let components: [String]

    /// Makes a path.
    ///
    /// - Parameter components: the names on the way.
    public init(_ components: [String]) { self.components = components }

    init(_ reader: inout RecordReader) { components = reader.list { $0.string() } }

    /// The names, joined by dots.
    public var description: String { components.joined(separator: ".") }

    /// Whether a concrete path is this one or lies below it.
    ///
    /// - Parameter path: names and list positions: `["TagSpecifications", "0", "Tags"]`.
    /// - Returns: false, too, for a path that only leads towards this one.
    public func contains(_ path: [String]) -> Bool {
        path.count >= components.count && zip(components, path).allSatisfy { $0 == "*" || $0 == $1 }
    }
}
