import ResourceRegistry
import Strata

/// The property that holds a physical name: one of the resource, or one of an object in it.
extension PropertyPath {
    /// The property of the resource.
    var outer: String { components[0] }
    private var inner: String? { components.count > 1 ? components[1] : nil }

    func value(of node: Node) -> Expression? { find(in: node.property(outer)) }

    func value(of node: FrozenNode) -> Expression? { find(in: node[property: outer]) }

    private func find(in value: JSON?) -> Expression? {
        guard let value else { return nil }
        guard let inner else { return value.expression }
        guard case .object(let fields) = value.expression else { return nil }
        return fields.first { $0.name == inner }?.value
    }

    func set(_ name: Expression, of node: Node) {
        guard let inner else { return node.setProperty(outer, JSON(expression: name)) }
        guard let value: JSON = node.property(outer), case .object(var fields) = value.expression,
            let index = fields.firstIndex(where: { $0.name == inner })
        else { return }
        fields[index].value = name
        node.setProperty(outer, JSON(expression: .object(fields)))
    }
}
