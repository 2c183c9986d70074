import TemplateDiff

extension ResourceChange.Kind {
    /// The kinds, the most dangerous one first.
    static let byDanger: [ResourceChange.Kind] = [
        .replaced, .mayBeReplaced, .removed, .orphaned, .updated, .added, .imported,
    ]

    /// The place among ``byDanger``.
    var danger: Int { Self.byDanger.firstIndex(of: self) ?? Self.byDanger.count }
}

extension DataAtRisk.Verdict {
    /// How bad it is: 0 is worst.
    var danger: Int {
        switch self {
        case .lost: 0
        case .mayBeLost: 1
        case .snapshot: 2
        case .leftBehind: 3
        }
    }
}
