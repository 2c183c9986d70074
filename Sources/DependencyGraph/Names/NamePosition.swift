/// A place in the properties of a resource type where a physical name, an ARN or a URL may stand, and what follows if it does.
struct NamePosition: Sendable {
    /// How much a name binds there.
    enum Use: Sendable, Hashable {
        /// The service looks it up, delivers to it, or hands it on.
        case reference(Strength)
        /// Configuration for run time: a name may stand there for any purpose.
        case configuration
        /// A note: a whole ARN or URL counts, a mere name does not.
        case note
        /// It says who the resource itself is, or what others may call it: no dependency.
        case identity
    }

    /// The resource type; `*` for all.
    let type: String
    /// The names of the properties on the way, lists left out; `*` is any key, `**` any number of them.
    let path: [String]
    let use: Use
    /// The types whose mere names may stand there; where several, the first is meant unless another bears the name.
    let takes: [String]
    /// The page that says so, below <https://docs.aws.amazon.com/>.
    let source: String

    /// How much a name binds there.
    var strength: Strength {
        switch use {
        case .reference(let strength): strength
        case .configuration, .note, .identity: .light
        }
    }
}

/// A row before its type and source are known.
struct NamePositionRow: Sendable {
    let path: String
    let use: NamePosition.Use
    let takes: [String]

    /// The service looks the name up when it makes the resource.
    static func hard(_ path: String, _ takes: String...) -> NamePositionRow {
        NamePositionRow(path: path, use: .reference(.hard), takes: takes)
    }

    /// The service uses the name later.
    static func soft(_ path: String, _ takes: String...) -> NamePositionRow {
        NamePositionRow(path: path, use: .reference(.soft), takes: takes)
    }

    /// Configuration for run time.
    static func light(_ path: String) -> NamePositionRow { NamePositionRow(path: path, use: .configuration, takes: []) }

    /// A note.
    static func note(_ path: String) -> NamePositionRow { NamePositionRow(path: path, use: .note, takes: []) }

    /// Who the resource is.
    static func identity(_ path: String) -> NamePositionRow { NamePositionRow(path: path, use: .identity, takes: []) }
}

extension NamePosition {
    /// All positions.
    static let all: [NamePosition] = lookups + dataLookups + accessLookups + uses

    /// The rows of a type that one page of AWS's documentation speaks of.
    static func of(_ type: String, _ source: String, _ rows: NamePositionRow...) -> [NamePosition] {
        rows.map {
            NamePosition(
                type: type, path: $0.path.split(separator: ".").map(String.init), use: $0.use, takes: $0.takes,
                source: source)
        }
    }
}
