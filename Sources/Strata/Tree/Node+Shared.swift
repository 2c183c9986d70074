extension Node {
    /// What a module keeps once for the whole app: aspects and validators that must know of each other share it.
    ///
    /// - Parameters:
    ///   - type: The class that holds it; there is one instance per app.
    ///   - make: Makes the instance when it is asked for first.
    /// - Returns: The instance of the app that this node belongs to.
    public func shared<State: AnyObject>(_ type: State.Type, make: () -> State) -> State {
        if let state = tree.shared[ObjectIdentifier(type)] as? State { return state }
        let state = make()
        tree.shared[ObjectIdentifier(type)] = state
        return state
    }

    /// The app at the top of the tree.
    public var root: Node {
        var node = self
        while let parent = node.parent { node = parent }
        return node
    }
}
