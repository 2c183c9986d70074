/// The positions as a tree of property names: a walk through properties keeps a place in it at the cost of a lookup a step.
struct NamePositionTree: Sendable {
    /// A place in the tree.
    typealias Place = Int

    private struct Node: Sendable {
        var children: [String: Place] = [:]
        /// Where any other name leads.
        var any: Place?
        /// The node for any number of names.
        var deep: Place?
        /// The node around that stands for any number of names: where a name leads that fits nothing.
        var fallback: Place?
        var position: NamePosition?
    }

    static let shared = NamePositionTree(NamePosition.all)

    private var nodes = [Node()]
    private var roots: [String: Place] = [:]

    init(_ positions: [NamePosition]) {
        let general = positions.filter { $0.type == "*" }
        for position in general { insert(position, at: 0) }
        for position in positions where position.type != "*" {
            let root: Place
            if let known = roots[position.type] {
                root = known
            } else {
                root = add(Node())
                roots[position.type] = root
                for position in general { insert(position, at: root) }
            }
            insert(position, at: root)
        }
    }

    /// Where the properties of a type begin.
    func root(of type: String) -> Place {
        roots[type] ?? (type.hasPrefix("Custom::") ? roots["AWS::CloudFormation::CustomResource"] : nil) ?? 0
    }

    /// Where a property leads; `nil` beyond all positions. Lists have no names: their elements stand where they do.
    func step(_ place: Place?, _ name: String) -> Place? {
        guard let place else { return nil }
        // Not by way of a copy of the node, which costs more than the lookup.
        if let next = nodes[place].children[name] ?? nodes[place].any { return next }
        if let deep = nodes[place].deep { return nodes[deep].children[name] ?? deep }
        return nodes[place].fallback
    }

    /// What stands at a place.
    func position(at place: Place?) -> NamePosition? { place.flatMap { nodes[$0].position } }

    private mutating func add(_ node: Node) -> Place {
        nodes.append(node)
        return nodes.count - 1
    }

    private mutating func insert(_ position: NamePosition, at root: Place) {
        var place = root
        for name in position.path {
            let fallback = nodes[place].fallback
            let next: Place
            switch name {
            case "**":
                next = nodes[place].deep ?? add(Node())
                nodes[place].deep = next
                nodes[next].fallback = next
            case "*":
                next = nodes[place].any ?? add(Node(fallback: fallback))
                nodes[place].any = next
            default:
                next = nodes[place].children[name] ?? add(Node(fallback: fallback))
                nodes[place].children[name] = next
            }
            place = next
        }
        nodes[place].position = position
    }
}
