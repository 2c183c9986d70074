import CloudFormation
import OrderedCollections
import Strata

/// Declares an app and synthesizes it.
func synthesize(_ declare: (App) -> Void) -> Synthesis {
    let app = App()
    declare(app)
    return app.synthesize()
}

extension Synthesis {
    /// A template by the stem of its file, as one value; `null` if there is none.
    subscript(_ id: String) -> TemplateValue {
        for stack in stacks {
            for template in [stack.template] + stack.nested where template.id == id {
                return template.template.templateValue
            }
        }
        return .null
    }

    /// What a place in a template holds.
    func value(_ id: String, _ path: String...) -> TemplateValue? {
        self[id][TemplatePath(path.map(TemplatePath.Component.key))]
    }

    /// The logical ids of a section, in written order.
    func ids(_ id: String, _ section: TemplateSection) -> [String] {
        self[id][section.rawValue]?.objectValue.map { Array($0.keys) } ?? []
    }

    /// The ids of the rules that found something.
    var ruleIDs: [String] { findings.map(\.ruleID) }

    /// The findings without the places in Swift, which move with the tests.
    var texts: [String] {
        findings.map { finding in
            "\(finding.severity.rawValue): \(finding.message) [\(finding.ruleID)] help: \(finding.help ?? "-")"
        }
    }
}

/// What a value comes to as a property of a resource in a stack `stack`, which has a queue `Queue` too.
func property(_ value: (Stack, Resource) -> any ValueConvertible) -> TemplateValue {
    let synthesis = synthesize { app in
        let stack = Stack("stack", in: app)
        let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        let holder = Resource("Holder", in: stack, type: "Custom::Holder")
        holder[property: "Value"] = JSON(expression: value(stack, queue).expression)
    }
    return synthesis.value("stack", "Resources", "Holder", "Properties", "Value") ?? .null
}

/// What a value without references comes to.
func property(_ value: any ValueConvertible) -> TemplateValue { property { _, _ in value } }
