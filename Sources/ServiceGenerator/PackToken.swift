/// A piece of a packed record, before the strings have their numbers.
enum PackToken {
    /// A running number.
    case number(Int)
    /// The number of a string.
    case string(String)
    /// The number of a string plus one, or 0.
    case optionalString(String?)

    static func optionalNumber(_ number: Int?) -> PackToken { .number(number.map { $0 + 1 } ?? 0) }
    static func optionalFlag(_ flag: Bool?) -> PackToken { .number(flag.map { $0 ? 1 : 2 } ?? 0) }

    /// The string, if there is one.
    var text: String? {
        switch self {
        case .number: nil
        case .string(let text): text
        case .optionalString(let text): text
        }
    }
}
