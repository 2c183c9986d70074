import CloudFormation

/// One thing that a template allows or denies.
protocol Access {
    /// Finds pieces among many.
    associatedtype Index: AccessIndex where Index.Item == Self

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

    /// The most that ``likeness(to:)`` yields.
    static var greatestLikeness: Int { get }

    /// Whether it reaches at least as far as another of the same ``subject`` and direction.
    func covers(_ other: Self) -> Bool
    /// How much alike the two are; what scores less than ``AccessComparison/likeness`` has nothing to do with each other.
    func likeness(to other: Self) -> Int
    /// One line for a reader; what it has in common with the other may be shortened.
    func text(beside other: Self?) -> String
}

/// Many pieces of one ``Access/subject`` and direction, among which some are looked for.
///
/// Positions are those in the list; a list of them is in order, and what is not in any of the lists is ruled out.
protocol AccessIndex {
    associatedtype Item

    init(_ items: [Item], _ work: AccessWork)

    /// Whether they, one or several together, reach as far as a piece.
    func cover(_ item: Item) -> Bool
    /// Those that a piece may cover.
    func mayBeCovered(by item: Item) -> [[Int]]
    /// Those that may be like a piece.
    func mayBeLike(_ item: Item) -> [[Int]]
}
