/// The properties of a resource type or of an object nested in it.
///
/// A handle on the packed facts: ``properties`` decodes them each time, so keep the answer for a loop.
public struct ObjectFacts: Sendable, Hashable {
    /// Where the type's pool of objects begins: a running number for their count, then a table of where each lies.
    private let pool: Int
    private let number: Int

    init(pool: Int, number: Int) {
        self.pool = pool
        self.number = number
    }

    private var reader: RecordReader {
        var table = RecordReader(position: pool)
        _ = table.number()
        return table.advanced(by: table.fixed(row: number))
    }

    /// The properties, in UTF-8 order of their names.
    public var properties: [PropertyFacts] {
        var reader = self.reader
        _ = reader.number()
        return reader.list { PropertyFacts(&$0, pool: pool) }
    }

    /// Whether the schema offers alternatives: the properties are the union, and mostly exclude each other.
    public var isUnion: Bool {
        var reader = self.reader
        return reader.number() & 1 != 0
    }

    /// Whether properties other than the declared ones are allowed.
    public var isOpen: Bool {
        var reader = self.reader
        return reader.number() & 2 != 0
    }

    /// The names of the properties that must be set.
    public var required: [String] { properties.filter(\.isRequired).map(\.name) }

    /// A property by its name.
    public subscript(name: String) -> PropertyFacts? { properties.first { $0.name == name } }

    /// The names of properties that are spelled much like a given one, nearest first: for "did you mean".
    ///
    /// - Parameters:
    ///   - name: the name that the object lacks.
    ///   - limit: at most so many.
    /// - Returns: the names; empty if none is near.
    public func suggestions(for name: String, limit: Int = 3) -> [String] {
        NearestNames.nearest(to: name, among: properties.map(\.name), limit: limit)
    }
}
