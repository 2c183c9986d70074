import CloudFormation
import OrderedCollections

/// Finds two StackSets of one account and region with one name: CloudFormation refuses the second.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStackSet.html>
struct StackSetDuplicateRule {
    let stacks: [SynthesizedStack]

    func report(to synthesizer: Synthesizer) {
        var first: [String: (path: String, location: SourceLocation)] = [:]
        for stack in stacks {
            let environment = stack.stack.environment
            for template in [stack.template] + stack.nested {
                for (id, resource) in template.template.resources where resource.type == StackSetBody.resourceType {
                    guard case .string(let name)? = resource.properties["StackSetName"],
                        let path = template.constructPath(of: id), let location = template.location(of: id)
                    else { continue }
                    let place = "\(environment.account ?? "") \(environment.region ?? "") \(name)"
                    guard let other = first.updateValue((path, location), forKey: place) else { continue }
                    first[place] = other
                    synthesizer.report(
                        Finding(
                            ruleID: "stack-set/duplicate-name", severity: .error,
                            message: "two StackSets have the name '\(name)': '\(other.path)' and '\(path)'",
                            help: "give one another name: StackSet(…, name: …)", constructPath: path,
                            location: location,
                            related: [RelatedLocation(message: "the first is declared here", location: other.location)]
                        )
                    )
                }
            }
        }
    }
}
