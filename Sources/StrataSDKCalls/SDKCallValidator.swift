import Strata

/// Reports a call whose outputs are lost in an update: CloudFormation knows only those of the last answer.
struct SDKCallValidator: Validator {
    func validate(_ node: FrozenNode) -> [Finding] {
        guard node.resourceType == SDKCall.resourceType, node[property: "Outputs"] != nil else { return [] }
        if node[property: "Update"] != nil { return [] }
        return [
            .error(
                "'\(node.parent?.path ?? node.path)' has outputs, but an update makes no call that would yield them",
                help: "give it onUpdate; without onCreate, creation makes the same call", rule: "sdk-call/outputs"
            )
        ]
    }
}
