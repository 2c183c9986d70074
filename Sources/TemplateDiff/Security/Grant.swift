import CloudFormation

/// An access that is one fact: a managed policy that is attached, a boundary, a setting that lets everyone in.
struct Grant: Access {
    let area: SecurityChange.Area
    let subject: String
    let path: TemplatePath
    /// What it says, in one line.
    let text: String
    var widens = true
    /// Grants of one slot exclude each other.
    var slot: String?
    /// How far it reaches among those of its slot, where that can be told.
    var level: Int?
    var remark: String?

    var key: String { "\(area.rawValue) \(widens) \(subject) \(text)" }

    func covers(_ other: Grant) -> Bool {
        if key == other.key { return true }
        guard let slot, slot == other.slot, let level, let lower = other.level else { return false }
        return level >= lower
    }

    func likeness(to other: Grant) -> Int { slot != nil && slot == other.slot ? 3 : 0 }

    func text(beside other: Grant?) -> String { CompactText.shown(text) }
}
