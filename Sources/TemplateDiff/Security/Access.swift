import CloudFormation

/// One thing that a template allows or denies.
protocol Access {
    var area: SecurityChange.Area { get }
    /// Whose access it is, or to what: what is compared with each other.
    var subject: String { get }
    /// Where in the resource it stands.
    var path: TemplatePath { get }
    /// All that it means, as text: equal keys are the same access.
    var key: String { get }
    /// Whether more is allowed with it than without.
    var widens: Bool { get }
    /// What makes it noteworthy.
    var remark: String? { get }

    /// Whether it reaches at least as far as another of the same ``subject`` and direction.
    func covers(_ other: Self) -> Bool
    /// Whether several together reach as far as it does.
    func isCovered(by others: [Self]) -> Bool
    /// How much alike the two are; what scores less than ``AccessComparison/likeness`` has nothing to do with each other.
    func likeness(to other: Self) -> Int
    /// One line for a reader; what it has in common with the other may be shortened.
    func text(beside other: Self?) -> String
}

extension Access {
    func isCovered(by others: [Self]) -> Bool { others.contains { $0.covers(self) } }
}
