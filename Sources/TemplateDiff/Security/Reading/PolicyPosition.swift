/// Where a resource type holds a policy document.
struct PolicyPosition {
    /// What is allowed where there is no document.
    enum Fallback {
        /// Nothing more than what identity policies say.
        case nothing
        /// Everything: a document limits it.
        case actions(String)
    }

    /// The resource type.
    let type: String
    /// The path below `Properties`; `*` is every element of a list.
    let path: [String]
    /// The property that names what the policy protects; `nil` where it is the resource itself.
    let subject: String?
    let area: SecurityChange.Area
    let fallback: Fallback

    init(
        _ type: String, _ path: String, of subject: String? = nil, area: SecurityChange.Area = .resourcePolicy,
        without fallback: Fallback = .nothing
    ) {
        self.type = type
        self.path = path.split(separator: ".").map(String.init)
        self.subject = subject
        self.area = area
        self.fallback = fallback
    }
}
