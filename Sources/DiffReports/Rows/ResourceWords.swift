import TemplateDiff

/// What happens to a resource, in words.
enum ResourceWords {
    static func mark(_ kind: ResourceChange.Kind) -> Mark {
        switch kind {
        case .added: .added
        case .imported: .imported
        case .updated: .updated
        case .mayBeReplaced: .mayBeReplaced
        case .replaced: .replaced
        case .removed: .removed
        case .orphaned: .orphaned
        }
    }

    /// `replaced`, `may be replaced`.
    static func kind(_ kind: ResourceChange.Kind) -> String {
        switch kind {
        case .added, .imported, .updated, .replaced, .removed, .orphaned: kind.rawValue
        case .mayBeReplaced: "may be replaced"
        }
    }

    /// What becomes of the old resource; `nil` where the kind says it.
    static func fate(of change: ResourceChange) -> String? {
        let isReplaced = change.kind == .replaced || change.kind == .mayBeReplaced
        let thing = isReplaced ? "the old one" : "it"
        let isSure = change.kind != .mayBeReplaced
        let deleted = isSure ? "is deleted" : "would be deleted"
        // What only its condition may take away.
        if change.kind == .updated {
            switch change.oldResource {
            case nil: return nil
            case .deleted: return "it is deleted if its condition is false from now on"
            case .snapshot: return "it is deleted after a snapshot was taken if its condition is false from now on"
            case .retained: return "it stays outside of any stack if its condition is false from now on"
            case .unknown:
                return "a policy that is an expression decides what becomes of it if its condition is false from now on"
            }
        }
        switch change.oldResource {
        case nil: return nil
        case .deleted: return isReplaced ? "\(thing) \(deleted)" : nil
        case .snapshot: return "\(thing) \(deleted) after a snapshot was taken"
        case .retained: return "\(thing) \(isSure ? "stays" : "would stay"), outside of any stack"
        case .unknown: return "a policy that is an expression decides what becomes of \(thing)"
        }
    }

    /// `items are lost`, `secret value is lost`.
    static func verdict(on data: DataAtRisk) -> String {
        let verb = isPlural(data.content) ? "are" : "is"
        return switch data.verdict {
        case .lost: "\(data.content) \(verb) lost"
        case .mayBeLost: "\(data.content) may be lost"
        case .snapshot: "\(data.content) \(verb) kept in a snapshot only"
        case .leftBehind: "\(data.content) \(verb) left behind"
        }
    }

    /// Whether a name of contents stands for many: `records of its topics`, `users and assignments`; not `key material`.
    private static func isPlural(_ content: String) -> Bool {
        if content.contains(", ") || content.contains(" and ") { return true }
        let words = content.split(separator: " ")
        let head = words.prefix { !["of", "on", "in", "that"].contains($0) }.last ?? ""
        return head.hasSuffix("s") && !head.hasSuffix("ss")
    }
}
