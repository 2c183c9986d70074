import CloudFormation
import OrderedCollections

/// Updates that the schema allows and the service refuses.
struct RefusedUpdate {
    let context: ComparisonContext

    /// Why a service refuses.
    struct Reason {
        let path: TemplatePath
        let message: String
        let help: String
        var severity = Severity.error
    }

    func run() {
        for pair in context.pairs.indices {
            for resource in context.resources[pair].values {
                // A new resource may be anything.
                guard let old = resource.old, let new = resource.new, resource.impact ?? .replace < .replace else {
                    continue
                }
                for reason in Self.reasons(resource, old, new) {
                    context.findings.append(
                        context.finding(
                            "diff/refused-update", reason.severity, "\(resource.logicalID): \(reason.message)",
                            help: reason.help, resource.logicalID, pair,
                            path: TemplatePath([.key("Properties")] + reason.path.components)))
                }
            }
        }
    }

    private static func reasons(
        _ resource: ComparedResource, _ old: TemplateResource, _ new: TemplateResource
    ) -> [Reason] {
        switch new.type {
        case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable": TableRefusals.reasons(old, new)
        case "AWS::Cognito::UserPool": UserPoolRefusals.reasons(resource, old, new)
        default: FixedProperties.reasons(resource, new.type)
        }
    }

    /// The elements of a list by a member that is text; `nil` where an element has none, or a function hides some.
    static func elements(_ list: TemplateValue?, by key: String) -> OrderedDictionary<String, TemplateValue>? {
        guard let list = list?.unlessAbsent else { return [:] }
        guard case .array(let elements) = list else { return nil }
        var result: OrderedDictionary<String, TemplateValue> = [:]
        for element in elements where !element.isNoValue {
            guard element.function == nil, let name = element[key]?.scalarText else { return nil }
            result[name] = element
        }
        return result
    }
}
