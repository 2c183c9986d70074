import CloudFormation
import OrderedCollections
import ResourceRegistry

/// What the graph finds wrong with the references of a template.
enum GraphFindings {
    static func unknownReference(
        _ name: String, by mechanism: Mechanism, in unit: TemplateUnit, at path: TemplatePath
    ) -> Finding {
        finding(
            "graph/unknown-reference",
            "\(mechanism.rawValue) names '\(name)', but '\(unit.id)' has no resource or parameter of that name",
            help: suggestion(name, unit.symbolIndex) ?? "declare it, or name what is there", unit, path
        )
    }

    static func attributeOfParameter(
        _ name: String, _ attribute: String?, in unit: TemplateUnit, at path: TemplatePath
    ) -> Finding {
        finding(
            "graph/attribute-of-parameter",
            "attribute '\(attribute ?? "")' of '\(name)' is asked for, but '\(name)' is a parameter: only resources have "
                + "attributes",
            help: "use Ref for the parameter's value", unit, path
        )
    }

    static func dependsOnNothing(_ name: String, in unit: TemplateUnit, at path: TemplatePath) -> Finding {
        let what =
            if unit.template.parameters[name] != nil {
                "a parameter"
            } else if unit.template.conditions[name] != nil {
                "a condition"
            } else if unit.template.outputs[name] != nil {
                "an output"
            } else {
                "nothing in '\(unit.id)'"
            }
        return finding(
            "graph/depends-on", "DependsOn names '\(name)', which is \(what); allowed are resources",
            help: suggestion(name, unit.resourceIndex) ?? "name a resource, or drop it", unit, path
        )
    }

    static func unknownCondition(_ name: String, in unit: TemplateUnit, at path: TemplatePath) -> Finding {
        finding(
            "graph/unknown-condition", "condition '\(name)' is used, but '\(unit.id)' does not define it",
            help: suggestion(name, unit.conditionIndex) ?? "define it under Conditions", unit, path
        )
    }

    static func unknownOutput(
        _ name: String, of resource: String, _ nested: TemplateUnit, in unit: TemplateUnit, at path: TemplatePath
    ) -> Finding {
        finding(
            "graph/unknown-output",
            "output '\(name)' of nested stack '\(resource)' is used, but '\(nested.id)' has none",
            help: suggestion(name, nested.outputIndex) ?? "declare the output there", unit, path
        )
    }

    static func unknownStackOutput(
        _ name: String, of stack: TemplateUnit, in unit: TemplateUnit, at path: TemplatePath
    ) -> Finding {
        finding(
            "graph/unknown-output",
            "output '\(name)' of stack '\(stack.stack.name)' is used, but '\(stack.id)' has none",
            help: suggestion(name, stack.outputIndex) ?? "declare the output there", unit, path
        )
    }

    static func unknownParameter(
        _ name: String, of nested: TemplateUnit, in unit: TemplateUnit, at path: TemplatePath
    ) -> Finding {
        finding(
            "graph/unknown-parameter", "nested stack '\(nested.id)' is given '\(name)', but it has no such parameter",
            help: suggestion(name, nested.parameterIndex) ?? "declare the parameter there", unit,
            path
        )
    }

    static func unknownStack(_ declared: GraphStack.Declared, usedBy stack: GraphStack, known: [String]) -> Finding {
        Finding(
            ruleID: "graph/unknown-stack", severity: .error,
            message: "stack '\(stack.id)' is to wait for '\(declared.stack)', but there is no such stack",
            help: suggestion(declared.stack, NearestNameIndex(known.filter { $0 != stack.id }))
                ?? "name a stack that is there",
            template: stack.template.id,
            location: declared.location ?? stack.template.sources.template.location
        )
    }

    private static func finding(
        _ rule: String, _ message: String, help: String, _ unit: TemplateUnit, _ path: TemplatePath
    ) -> Finding {
        Finding(
            ruleID: rule, severity: .error, message: message, help: help, template: unit.id,
            templatePath: path.description)
    }

    private static func suggestion(_ name: String, _ names: NearestNameIndex) -> String? {
        names.nearest(to: name, limit: 1).first.map { "did you mean '\($0)'?" }
    }
}
