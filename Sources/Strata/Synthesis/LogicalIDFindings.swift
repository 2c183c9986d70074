import CloudFormation

/// The wording of what can be wrong with logical ids.
enum LogicalIDFindings {
    static func empty(_ node: Node, template: String) -> Finding {
        Finding(
            ruleID: "logical-id/empty", severity: .error,
            message: "the id of '\(node.path)' has no letter or digit to make a logical id of",
            help: "only the letters A to Z and digits of an id count; use some", constructPath: node.path,
            template: template, location: node.location
        )
    }

    static func collision(of node: Node, with first: Node, template: String) -> Finding {
        Finding(
            ruleID: "logical-id/collision", severity: .error,
            message: "'\(first.path)' and '\(node.path)' both get the logical id '\(node.logicalID)'",
            help: "rename one of them; only letters and digits of an id count",
            constructPath: node.path, template: template, location: node.location,
            related: [RelatedLocation(message: "the first is declared here", location: first.location)]
        )
    }

    static func taken(_ id: String, by node: Node, for purpose: String, template: String) -> Finding {
        Finding(
            ruleID: "logical-id/taken", severity: .error,
            message: "'\(node.path)' has the logical id '\(id)', which \(purpose) that carries a reference needs",
            help: "rename '\(node.id)'", constructPath: node.path, template: template, location: node.location
        )
    }
}
