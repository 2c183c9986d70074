/// An enumeration nested in a resource.
public struct EnumerationModel: Hashable, Sendable {
    /// The struct's name.
    public let swiftName: String
    /// The allowed values with their members, in the schema's order.
    public let members: [Member]

    /// An allowed value that has a member.
    public struct Member: Hashable, Sendable {
        /// The value.
        public let value: String
        /// The static member.
        public let swiftName: String
    }

    /// Makes the members of allowed values; two values with one member get none, and are written as literals.
    static func members(of values: [String]) -> [Member] {
        let named = values.compactMap { value in
            SwiftName.enumerationMember(value).map { Member(value: value, swiftName: $0) }
        }
        let counts = Dictionary(grouping: named, by: \.swiftName).mapValues { Set($0).count }
        var seen: Set<String> = []
        return named.filter { counts[$0.swiftName] == 1 && seen.insert($0.swiftName).inserted }
    }
}
