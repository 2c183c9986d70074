import CloudFormation

/// The wording of what can be wrong with a reference.
enum ReferenceFindings {
    static func foreignApp(of target: Node, usedBy consumer: Node, as place: String) -> Finding {
        Finding(
            ruleID: "reference/foreign-app", severity: .error,
            message: "'\(consumer.path)' refers to '\(target.path)', which belongs to another App, in \(place)",
            help: "declare both in the same App, or import the resource by its ARN or name",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(target.path)' is declared here", location: target.location)]
        )
    }

    static func notReferable(_ target: Node, usedBy consumer: Node) -> Finding {
        Finding(
            ruleID: "reference/no-value", severity: .error,
            message: "'\(consumer.path)' refers to '\(target.path)', which is \(target.content.kind): it has no value",
            help: "refer to a resource or a parameter; a nested stack's resource is its .resource",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(target.path)' is declared here", location: target.location)]
        )
    }

    static func importOfTemporary(_ target: Node, of stack: Node, usedBy consumer: Node) -> Finding {
        Finding(
            ruleID: "reference/temporary-stack", severity: .warning,
            message:
                "'\(consumer.path)' imports '\(target.path)' of stack '\(stack.stackContent.name)', which is to delete "
                + "itself: CloudFormation refuses that as long as somebody imports what it exports",
            help: "use .reference(.weak), or declare the reading stack with references: .weak",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(target.path)' is declared here", location: target.location)]
        )
    }

    static func resourceInCondition(_ target: Node, usedBy consumer: Node) -> Finding {
        Finding(
            ruleID: "reference/in-condition", severity: .error,
            message: "condition '\(consumer.path)' refers to the resource '\(target.path)', which is not "
                + "there yet when CloudFormation decides it",
            help: "compare parameters, pseudo parameters and mappings",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(target.path)' is declared here", location: target.location)]
        )
    }

    static func unknownParameterName(_ parameter: Node, usedBy consumer: Node) -> Finding {
        Finding(
            ruleID: "reference/parameter-name", severity: .error,
            message: "'\(consumer.path)' reads '\(parameter.path)', whose name is not known before deployment",
            help: "let the aspect that names parameters give it a literal name",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "what it publishes is declared here", location: parameter.location)]
        )
    }

    static func ownDependency(_ stack: Node) -> Finding {
        Finding(
            ruleID: "stack/own-dependency", severity: .error,
            message: "stack '\(stack.path)' is told to wait for itself",
            help: "name another stack in dependsOn(…)", constructPath: stack.path, location: stack.location
        )
    }

    static func intoStackSet(_ body: Node, _ target: Node, usedBy consumer: Node) -> Finding {
        Finding(
            ruleID: "reference/into-stack-set", severity: .error,
            message:
                "'\(consumer.path)' refers to '\(target.path)', which is in the StackSet '\(body.path)': there is one of "
                + "it in every account and region, and no value comes back from there",
            help:
                "give it a physical name and say that name, or let the StackSet write the value to the parameter store of "
                + "its account, and read it there",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(target.path)' is declared here", location: target.location)]
        )
    }

    static func otherTemplate(of target: Node, usedBy consumer: Node) -> Finding {
        Finding(
            ruleID: "reference/other-template", severity: .error,
            message: "'\(consumer.path)' uses '\(target.path)', which is in another template",
            help:
                "conditions, mappings and rules hold within their template; declare one in '\(consumer.template?.path ?? "")' too",
            constructPath: consumer.path, location: consumer.location,
            related: [RelatedLocation(message: "'\(target.path)' is declared here", location: target.location)]
        )
    }
}
