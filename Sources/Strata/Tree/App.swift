/// The root of the tree: everything that one run of the program synthesizes.
public struct App: Scope {
    /// The root node.
    public let node: Node

    /// Makes an empty app. Programs are handed one by `Application`; tests make their own.
    public init(file: StaticString = #fileID, line: Int = #line) {
        node = Node(root: Tree(), file: file, line: line)
    }

    /// The stacks, in the order of their declaration; nested ones are within these.
    public var stacks: [Stack] {
        var stacks: [Stack] = []
        node.forEach { if let stack = Stack($0) { stacks.append(stack) } }
        return stacks
    }
}
