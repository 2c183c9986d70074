import CloudFormation

/// The wording of what can be wrong with a reference.
enum ReferenceFindings {
    static func foreignApp(of target: Node, usedBy consumer: Node, as place: String) -> Finding {
        finding(
            "reference/foreign-app",
            "'\(consumer.path)' refers to '\(target.path)', which belongs to another App, in \(place)",
            help: "declare both in the same App, or import the resource by its ARN or name", at: consumer, target)
    }

    static func notReferable(_ target: Node, usedBy consumer: Node) -> Finding {
        finding(
            "reference/no-value",
            "'\(consumer.path)' refers to '\(target.path)', which is \(target.content.kind): it has no value",
            help: "refer to a resource or a parameter; a nested stack's resource is its .resource", at: consumer, target
        )
    }

    static func importOfTemporary(_ target: Node, of stack: Node, usedBy consumer: Node) -> Finding {
        finding(
            "reference/temporary-stack", severity: .warning,
            "'\(consumer.path)' imports '\(target.path)' of stack '\(stack.stackContent.name)', which is to delete "
                + "itself: CloudFormation refuses that as long as somebody imports what it exports",
            help: "use .reference(.weak), or declare the reading stack with references: .weak", at: consumer, target)
    }

    static func resourceInCondition(_ target: Node, usedBy consumer: Node) -> Finding {
        finding(
            "reference/in-condition",
            "condition '\(consumer.path)' refers to the resource '\(target.path)', which is not there yet when "
                + "CloudFormation decides it",
            help: "compare parameters, pseudo parameters and mappings", at: consumer, target)
    }

    static func unknownParameterName(_ parameter: Node, usedBy consumer: Node) -> Finding {
        finding(
            "reference/parameter-name",
            "'\(consumer.path)' reads '\(parameter.path)', whose name is not known before deployment",
            help: "let the aspect that names parameters give it a literal name", at: consumer, parameter,
            "what it publishes")
    }

    static func intoStackSet(_ body: Node, _ target: Node, usedBy consumer: Node) -> Finding {
        finding(
            "reference/into-stack-set",
            "'\(consumer.path)' refers to '\(target.path)', which is in the StackSet '\(body.path)': there is one of it in "
                + "every account and region, and no value comes back from there",
            help:
                "give it a physical name and say that name, or let the StackSet write the value to the parameter store "
                + "of its account, and read it there", at: consumer, target)
    }

    static func otherTemplate(of target: Node, usedBy consumer: Node) -> Finding {
        finding(
            "reference/other-template", "'\(consumer.path)' uses '\(target.path)', which is in another template",
            help: "conditions, mappings and rules hold within their template; declare one in "
                + "'\(consumer.template?.path ?? "")' too", at: consumer, target)
    }

    static func ownDependency(_ stack: Node) -> Finding {
        finding(
            "stack/own-dependency", "stack '\(stack.path)' is told to wait for itself",
            help: "name another stack in dependsOn(…)", at: stack, nil)
    }

    /// A finding about what refers to something, with the place of what it refers to.
    private static func finding(
        _ rule: String, severity: Severity = .error, _ message: String, help: String, at consumer: Node,
        _ target: Node?, _ what: String? = nil
    ) -> Finding {
        Finding(
            ruleID: rule, severity: severity, message: message, help: help, constructPath: consumer.path,
            location: consumer.location,
            related: target.map {
                [RelatedLocation(message: "\(what ?? "'\($0.path)'") is declared here", location: $0.location)]
            } ?? [])
    }
}
