/// The JSON types that a value may have.
public struct JSONTypes: OptionSet, Sendable, Hashable {
    /// One bit per type.
    public let rawValue: Int

    /// Makes a set of bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// A string.
    public static let string = JSONTypes(rawValue: 1)
    /// A whole number.
    public static let integer = JSONTypes(rawValue: 2)
    /// A number.
    public static let number = JSONTypes(rawValue: 4)
    /// `true` or `false`.
    public static let boolean = JSONTypes(rawValue: 8)
    /// A list.
    public static let array = JSONTypes(rawValue: 16)
    /// An object.
    public static let object = JSONTypes(rawValue: 32)
    /// `null`.
    public static let null = JSONTypes(rawValue: 64)
}
