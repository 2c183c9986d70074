/// How much a dependency binds the two.
public enum Strength: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    /// The consumer works without the producer but for some of what it does at run time.
    case light
    /// The consumer can be deployed without the producer, but does not work until it is there.
    case soft
    /// Without the producer the deployment of the consumer fails.
    case hard

    private var rank: Int {
        switch self {
        case .light: 0
        case .soft: 1
        case .hard: 2
        }
    }

    /// Orders by how much it binds.
    public static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }
}
