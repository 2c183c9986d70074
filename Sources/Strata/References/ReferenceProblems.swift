import CloudFormation

/// The wording of what can be wrong with a reference.
enum ReferenceProblems {
    static func foreignApp(of target: Node, usedBy consumer: Node, as place: String) -> Diagnostic {
        Diagnostic(
            ruleID: "reference/foreign-app", severity: .error,
            message: "'\(consumer.path)' refers to '\(target.path)', which belongs to another App, in \(place)",
            help: "declare both in the same App, or import the resource by its ARN or name",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(target.path)' is declared here", location: target.location)]
        )
    }

    static func otherTemplate(of target: Node, usedBy consumer: Node) -> Diagnostic {
        Diagnostic(
            ruleID: "reference/other-template", severity: .error,
            message: "'\(consumer.path)' uses '\(target.path)', which is in another template",
            help:
                "conditions and mappings hold within their template; declare one in '\(consumer.template?.path ?? "")' too",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(target.path)' is declared here", location: target.location)]
        )
    }
}
