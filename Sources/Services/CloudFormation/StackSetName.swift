import Strata

/// The name of a StackSet that is not given one.
enum StackSetName {
    /// The name of the stack, and the ids below it, joined by dashes.
    static func standard(_ id: String, in scope: Node) -> StringValue {
        var ids = [id]
        var node = scope
        while let parent = node.parent, Stack(node) == nil {
            ids.append(node.id)
            node = parent
        }
        let own = ids.reversed().map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } }
        return StringValue(([Stack(node)?.name].compactMap(\.self) + own).joined(separator: "-"))
    }
}
