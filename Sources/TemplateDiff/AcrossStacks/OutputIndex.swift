import DependencyGraph

/// The outputs of a set of stacks.
struct OutputIndex {
    private struct Export: Hashable {
        let name: String
        let stack: String
    }

    private var ofStacks: [Export: DependencyGraph.NodeID] = [:]
    private var exports: [String: DependencyGraph.NodeID] = [:]
    private var outputs: [String: DependencyGraph.NodeID] = [:]

    init(_ side: StackSide) {
        for index in side.graph.nodes.indices {
            guard case .output(let export) = side.graph.nodes[index].kind else { continue }
            outputs[side.graph.name(of: index)] = index
            guard let export, let stack = side.stack(of: index) else { continue }
            ofStacks[Export(name: export, stack: stack)] = index
            if exports[export] == nil { exports[export] = index }
        }
    }

    /// An export of a stack, nested ones included.
    func export(_ name: String, of stack: String) -> DependencyGraph.NodeID? {
        ofStacks[Export(name: name, stack: stack)]
    }

    /// An export of any stack.
    func export(_ name: String) -> DependencyGraph.NodeID? { exports[name] }

    /// An output by its logical id, in a stack or on the way into a nested one.
    func output(_ name: String, at way: [String]) -> DependencyGraph.NodeID? {
        outputs[(way + [name]).joined(separator: "/")]
    }
}
