import CloudFormation
import OrderedCollections
import Strata

/// A stack declared for a test, synthesized.
struct Sample {
    let template: Template
    let findings: [Finding]

    init(_ name: String = "app", declare: (Stack) -> Void) {
        let app = App()
        let stack = Stack(name, in: app)
        declare(stack)
        let synthesis = app.synthesize()
        template = synthesis.stack(name)?.template.template ?? Template()
        findings = synthesis.findings
    }

    /// Rule and message of each finding.
    var messages: [String] { findings.map { "\($0.ruleID): \($0.message)" } }

    var resources: [String: TemplateResource] {
        Dictionary(template.resources.elements.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    func ids(_ type: String) -> [String] { template.resources.elements.filter { $0.value.type == type }.map(\.key) }

    /// The properties of the only resource of a type, or of the one with the given logical id.
    func properties(_ type: String, _ id: String? = nil) -> TemplateValue? {
        let found = template.resources.elements.filter { $0.value.type == type && (id == nil || $0.key == id) }
        return found.count == 1 ? .object(found[0].value.properties) : nil
    }

    /// The statements of every policy of a type, in order.
    func statements(_ type: String = "AWS::IAM::Policy") -> [TemplateValue] {
        template.resources.elements.filter { $0.value.type == type }.flatMap { element -> [TemplateValue] in
            guard case .array(let statements)? = element.value.properties["PolicyDocument"]?["Statement"] else {
                return []
            }
            return statements
        }
    }
}
