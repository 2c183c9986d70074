import CloudFormation
import OrderedCollections

/// Finds export names that two outputs of one account and region claim: CloudFormation refuses the second.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html>
struct ExportRules {
    let stacks: [SynthesizedStack]

    func report(to synthesizer: Synthesizer) {
        var first: [String: (id: String, template: SynthesizedTemplate)] = [:]
        for stack in stacks {
            let environment = stack.stack.environment
            let place = "\(environment.account ?? "") \(environment.region ?? "")"
            for template in [stack.template] + stack.nested {
                for (id, output) in template.template.outputs {
                    guard case .string(let name)? = output.exportName else { continue }
                    if let other = first.updateValue((id, template), forKey: "\(place) \(name)") {
                        synthesizer.report(finding(name, (id, template), other))
                    }
                }
            }
        }
    }

    private typealias Output = (id: String, template: SynthesizedTemplate)

    private func finding(_ name: String, _ second: Output, _ first: Output) -> Finding {
        Finding(
            ruleID: "output/duplicate-export", severity: .error,
            message: "two outputs export the name '\(name)': '\(path(first))' and '\(path(second))'",
            help: "give one another exportName; export names are unique in an account and region",
            constructPath: path(second), template: second.template.id, templatePath: "Outputs.\(second.id).Export.Name",
            location: location(second),
            related: [RelatedLocation(message: "the first is declared here", location: location(first))]
        )
    }

    private func path(_ output: Output) -> String {
        output.template.constructPath(of: output.id, in: .outputs) ?? output.template.stackPath
    }

    private func location(_ output: Output) -> SourceLocation {
        output.template.location(of: output.id, in: .outputs) ?? output.template.stackLocation
    }
}
