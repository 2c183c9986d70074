/// Where a name says that its bearer is: in which region and account.
struct NamedPlace {
    /// What is said of one of them.
    enum Field: Equatable {
        /// It does not matter, or any will do.
        case any
        /// That of the stack which says so.
        case own
        /// A certain one.
        case literal(String)
        /// It cannot be known.
        case unknown

        init(_ text: Substring, own: String?) {
            switch text {
            case "", "*": self = .any
            case _ where text.contains(NameText.hole): self = .unknown
            case _ where text.hasPrefix("${"): self = .own
            default: self = text == own.map { $0[...] } ? .own : .literal(String(text))
            }
        }

        /// How well a bearer fits: 2 for surely, 1 for perhaps, `nil` for no.
        func fit(_ bearer: String?, own: String?) -> Int? {
            switch self {
            case .any: 2
            case .unknown: 1
            case .own: Self.compare(bearer, own)
            case .literal(let text): bearer.map { $0 == text ? 2 : nil } ?? 1
            }
        }

        private static func compare(_ bearer: String?, _ own: String?) -> Int? {
            guard let bearer, let own else { return bearer == nil && own == nil ? 2 : 1 }
            return bearer == own ? 2 : nil
        }
    }

    var region: Field
    var account: Field

    /// The account and region of the stack that says the name.
    static let own = NamedPlace(region: .own, account: .own)
    /// A name that there is once in its account.
    static let account = NamedPlace(region: .any, account: .own)
    /// A name that there is once in the world.
    static let world = NamedPlace(region: .any, account: .any)

    /// How well a stack fits; the more the better, `nil` for not at all.
    func fit(_ bearer: GraphStack, saidBy stack: GraphStack) -> Int? {
        guard let region = region.fit(bearer.region, own: stack.region),
            let account = account.fit(bearer.account, own: stack.account)
        else { return nil }
        return region + account
    }

    /// Whether it can be anywhere but for lack of knowledge.
    var isUnknown: Bool { region == .unknown || account == .unknown }
}
