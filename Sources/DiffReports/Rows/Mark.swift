/// What stands before a line: a sign that says the same without colour.
enum Mark: CaseIterable, Hashable {
    case none
    case danger
    case added
    case imported
    case updated
    case mayBeReplaced
    case replaced
    case removed
    case orphaned
    case renamed

    /// The sign; a space where there is none.
    var sign: String {
        switch self {
        case .none: " "
        case .danger: "!"
        case .added: "+"
        case .imported: ">"
        case .updated: "~"
        case .mayBeReplaced: "?"
        case .replaced: "±"
        case .removed: "-"
        case .orphaned: "<"
        case .renamed: "="
        }
    }

    /// What the sign means; `nil` where nothing needs to be said.
    var meaning: String? {
        switch self {
        case .none: nil
        case .danger: "danger"
        case .added: "added"
        case .imported: "imported"
        case .updated: "updated in place"
        case .mayBeReplaced: "may be replaced"
        case .replaced: "replaced"
        case .removed: "removed"
        case .orphaned: "leaves the stack, but stays"
        case .renamed: "probably renamed"
        }
    }

    /// The sign in a `diff` block of Markdown, which GitHub colours by `+`, `-` and `!`.
    var blockSign: String {
        switch self {
        case .none: " "
        case .danger, .mayBeReplaced, .replaced: "!"
        case .added, .imported: "+"
        case .updated, .renamed: "~"
        case .removed, .orphaned: "-"
        }
    }
}
