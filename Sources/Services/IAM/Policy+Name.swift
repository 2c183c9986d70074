import Strata

extension AWS.IAM.Policy {
    /// Names the policy like its logical id, cut to the last 128 characters, which is what IAM takes.
    package func nameAfterLogicalID() {
        let id = node.logicalID
        policyName =
            id.utf8.count <= 128 ? StringValue(expression: .logicalID(node)) : StringValue(String(id.suffix(128)))
    }
}
