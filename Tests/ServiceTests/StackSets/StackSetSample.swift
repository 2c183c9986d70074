import CloudFormation
import Strata
import StrataCloudFormation
import StrataTesting

extension TestTemplate {
    /// A stack `org` with a StackSet `Set` that is deployed to one unit and region, unless told otherwise.
    static func stackSet(
        _ deployment: StackSet.Deployment = .sample, parameters: MapValue<StringValue> = [:],
        declare: (Stack, StackSet) -> Void
    ) -> TestTemplate {
        TestTemplate("org") { stack in
            declare(stack, StackSet("Set", in: stack, deployment: deployment, parameters: parameters))
        }
    }

    /// A stack `org` with a StackSet `Set`, and a queue in it.
    static func stackSet(
        _ deployment: StackSet.Deployment, name: StringValue? = nil, operations: StackSet.OperationPreferences? = nil
    ) -> TestTemplate {
        TestTemplate("org") { stack in
            let set = StackSet("Set", in: stack, name: name, deployment: deployment, operations: operations)
            Resource("Queue", in: set, type: "AWS::SQS::Queue")
        }
    }

    /// The properties of the StackSet's resource; those of the first.
    var stackSet: TemplateValue { resources(of: "AWS::CloudFormation::StackSet").first?.properties ?? [:] }

    /// The body, as synthesized.
    var body: Template { stackSets.first?.template ?? Template() }

    /// The body, as it stands in the stack's template.
    var text: String? { stackSet["TemplateBody"]?.stringValue }

    /// The values of the StackSet's parameters, by name.
    var arguments: [String: TemplateValue] {
        var found: [String: TemplateValue] = [:]
        for entry in stackSet["Parameters"]?.arrayValue ?? [] {
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
