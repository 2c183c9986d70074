extension Node {
    /// The logical id in the template: made of the path, unless an old one was pinned. Empty for the app and a stack.
    public var logicalID: String {
        if let cachedLogicalID { return cachedLogicalID }
        let id = extras?.logicalID ?? makeLogicalID()
        cachedLogicalID = id
        return id
    }

    private func makeLogicalID() -> String {
        // Most resources stand in their stack and keep their id as it is.
        if let parent, parent === template, LogicalID.isValid(id) { return id }
        return LogicalID.make(path: idsInTemplate)
    }

    /// A name for this node that is unique in the whole app, made like a logical id of the path from the app.
    var uniqueID: String { LogicalID.make(path: path.split(separator: "/").map(String.init)) }

    func pinLogicalID(_ id: String) {
        guard extras?.logicalID != id, tree.allowsChange(of: self, named: "logical id") else { return }
        guard LogicalID.isValid(id) else { return DeclarationFindings.reportInvalidLogicalID(id, of: self) }
        cachedLogicalID = nil
        modifyExtras { $0.logicalID = id }
        tree.noteChange(of: self, named: "logical id")
    }
}
