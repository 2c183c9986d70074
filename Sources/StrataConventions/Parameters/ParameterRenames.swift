import Strata

/// Which parameters of the app were renamed, and what was said of their readers. One for each app.
final class ParameterRenames {
    struct Rename {
        let new: String
        let node: Node
        let stack: Node?
    }

    /// What a reader of an old name gets.
    enum Answer {
        case none
        case renamed(Rename)
        /// Several parameters bore the name, and none of them is in the reader's stack.
        case ambiguous([Rename])
    }

    private var byOldName: [String: [Rename]] = [:]
    /// Names that parameters bear now: whoever reads one of these reads the right one already.
    private var current: [String: [Node]] = [:]

    /// Parameters whose name begins with a slash now and did not when it was declared.
    private var slashed: Set<ObjectIdentifier> = []

    var isEmpty: Bool { byOldName.isEmpty && slashed.isEmpty }
    var oldNames: [String] { byOldName.keys.sorted() }

    func add(_ old: String, _ new: String, of node: Node) {
        byOldName[old, default: []].append(Rename(new: new, node: node, stack: node.stack?.node))
    }

    /// Notes that a parameter's name begins with a slash now and did not when it was declared.
    func noteSlash(of node: Node) { slashed.insert(ObjectIdentifier(node)) }

    /// Whether an ARN that was made of a reference to the parameter has a slash too many now.
    func hasNewSlash(_ node: Node) -> Bool { slashed.contains(ObjectIdentifier(node)) }

    func setCurrent(_ names: [String: [Node]]) { current = names }

    /// What became of a name, for a reader at the given place: the parameter of its own stack, else the only one.
    func answer(for old: String, readBy reader: Node) -> Answer {
        guard let renames = byOldName[old] else { return .none }
        let stack = reader.stack?.node
        if let own = renames.first(where: { $0.stack === stack }) { return .renamed(own) }
        if current[old] != nil { return .none }
        if Set(renames.map(\.new)).count == 1 { return .renamed(renames[0]) }
        return .ambiguous(renames)
    }

    /// A parameter whose old name matches a pattern of IAM, but whose new one does not.
    func lost(byPattern pattern: String) -> (old: String, new: String)? {
        for old in oldNames where IAMPattern.matches(pattern, Self.resource(old)) {
            for rename in byOldName[old] ?? [] where !IAMPattern.matches(pattern, Self.resource(rename.new)) {
                return (old, rename.new)
            }
        }
        return nil
    }

    /// A name as it stands in an ARN, where a leading slash is the one after `parameter`.
    static func resource(_ name: String) -> String { name.hasPrefix("/") ? String(name.dropFirst()) : name }
}

extension Node {
    /// The renamed parameters of the app.
    var parameterRenames: ParameterRenames { shared(ParameterRenames.self) { ParameterRenames() } }
}
