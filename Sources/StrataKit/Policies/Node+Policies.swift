public import Strata

extension Node {
    /// Adds a statement to the policy that a resource holds; see ``PolicyDocument/add(_:)``. Findings about the statement point
    /// at the line that wrote it.
    /// - Parameters:
    ///   - statement: The statement.
    ///   - property: The property that holds the policy.
    public func addStatement(_ statement: PolicyStatement, to property: String = "PolicyDocument") {
        let current: JSON? = self.property(property)
        var document = PolicyDocument(expression: current?.expression ?? .null)
        let index = document.add(statement)
        setProperty(property, JSON(document))
        notePlace(statement.place, of: "\(property).Statement[\(index)]")
    }

    /// Names the `AWS::IAM::Policy` that stands here like its logical id, cut to the last 128 characters, which is what IAM
    /// takes.
    public func namePolicyAfterLogicalID() {
        let id = logicalID
        let name =
            id.utf8.count <= 128 ? StringValue(expression: .logicalID(self)) : StringValue(String(id.suffix(128)))
        setProperty("PolicyName", name)
    }
}
