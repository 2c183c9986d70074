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

    /// An id for what a construct declares on account of a value from elsewhere: the unique id of the construct that the
    /// value comes from, as the AWS CDK makes it, or what is alphanumeric in a literal.
    ///
    /// ```swift
    /// Group("Consume:" + Node.sourceID(of: queue.arn), in: worker)   // one for each queue, whichever module declares it
    /// ```
    /// - Parameter value: The value, mostly an ARN.
    /// - Returns: The id, or `Imported` if the value says nothing of its origin.
    public static func sourceID(of value: StringValue) -> String {
        if let text = value.literalString {
            let id = text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            return id.isEmpty ? "Imported" : id
        }
        guard let source = value.source else { return "Imported" }
        // A resource stands for the construct around it.
        let owner = source.id == "Resource" ? source.parent ?? source : source
        return owner.uniqueID
    }
}
