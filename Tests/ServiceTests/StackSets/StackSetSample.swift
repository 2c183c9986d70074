import CloudFormation
import OrderedCollections
import Strata
import StrataCloudFormation

/// An app with a stack `org` and one StackSet in it, synthesized.
struct StackSetSample {
    let synthesis: Synthesis

    init(_ mode: AssetMode = .published, root: String = ".", declare: (Stack) -> Void) {
        let app = App(root: root, assets: mode)
        declare(Stack("org", in: app))
        synthesis = app.synthesize()
    }

    /// An app with a StackSet `Set` in a stack `org` that is deployed to one unit and region.
    init(
        body deployment: StackSet.Deployment = .sample, parameters: MapValue<StringValue> = [:],
        declare: (Stack, StackSet) -> Void
    ) {
        self.init { stack in
            declare(stack, StackSet("Set", in: stack, deployment: deployment, parameters: parameters))
        }
    }

    /// A StackSet `Set` with a role in it.
    init(_ deployment: StackSet.Deployment, name: StringValue? = nil, operations: StackSet.OperationPreferences? = nil)
    {
        self.init { stack in
            let set = StackSet("Set", in: stack, name: name, deployment: deployment, operations: operations)
            Resource("Queue", in: set, type: "AWS::SQS::Queue")
        }
    }

    var messages: [String] { synthesis.findings.map { "\($0.ruleID): \($0.message)" } }

    var org: Template { synthesis.stack("org")?.template.template ?? Template() }

    /// The properties of the StackSet's resource.
    var properties: OrderedDictionary<String, TemplateValue> {
        org.resources.values.first { $0.type == "AWS::CloudFormation::StackSet" }?.properties ?? [:]
    }

    /// The body, as synthesized.
    var body: Template { synthesis.stack("org")?.stackSets.first?.template ?? Template() }

    /// The body, as it stands in the stack's template.
    var text: String? { properties["TemplateBody"]?.stringValue }

    /// The values of the StackSet's parameters, by name.
    var arguments: [String: TemplateValue] {
        var found: [String: TemplateValue] = [:]
        for entry in properties["Parameters"]?.arrayValue ?? [] {
            if let key = entry["ParameterKey"]?.stringValue { found[key] = entry["ParameterValue"] }
        }
        return found
    }
}

extension StackSet.Deployment {
    /// One unit, one region.
    static var sample: StackSet.Deployment { .serviceManaged(to: ["ou-ab12-11112222"], regions: ["eu-west-1"]) }

    /// One account, one region.
    static var selfManagedSample: StackSet.Deployment {
        .selfManaged(accounts: ["111122223333"], regions: ["eu-west-1"])
    }
}
