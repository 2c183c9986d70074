import CloudFormation
import OrderedCollections

/// How the template of a StackSet gets to CloudFormation: as text in the resource, or as a published file.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stackset.html>
struct StackSetText {
    enum Delivery: Equatable {
        case inline
        case published(Reason)
        /// The program says itself where the template is.
        case own
    }

    enum Reason: Equatable {
        /// The text has this many bytes.
        case size(Int)
        /// CloudFormation would look up this many `{{resolve:…}}` for the account that the StackSet itself is in.
        case dynamicReferences(Int)
    }

    let delivery: Delivery
    private let template: Template
    private let text: String

    init(of template: Template, _ resource: TemplateResource) {
        self.template = template
        text = JSONWriter.string(template.templateValue)
        let references = TemplateCounts(template).dynamicReferences
        if resource.properties["TemplateURL"] != nil || resource.properties["TemplateBody"] != nil {
            delivery = .own
        } else if text.utf8.count > TemplateLimits.inlineBodyBytes {
            delivery = .published(.size(text.utf8.count))
        } else if references > 0 {
            delivery = .published(.dynamicReferences(references))
        } else {
            delivery = .inline
        }
    }

    var isPublished: Bool { if case .published = delivery { true } else { false } }

    /// What whoever makes the StackSet acknowledges; that is the StackSet, not the deployer of the stack around it.
    var capabilities: [TemplateCapability] { TemplateCapability.required(by: template) }

    /// Fills in what follows from the template.
    func complete(
        _ resource: inout TemplateResource, templateHash: String, qualifier: String,
        arguments: [(parameter: String, value: TemplateValue)]
    ) {
        if resource.properties["Capabilities"] == nil, !capabilities.isEmpty {
            resource.properties["Capabilities"] = .array(capabilities.map { .string($0.rawValue) })
        }
        if !arguments.isEmpty {
            var parameters = resource.properties["Parameters"]?.arrayValue ?? []
            for (parameter, value) in arguments {
                parameters.append(["ParameterKey": .string(parameter), "ParameterValue": value])
            }
            resource.properties["Parameters"] = .array(parameters)
        }
        switch delivery {
        case .inline: resource.properties["TemplateBody"] = .string(text)
        case .published:
            resource.properties["TemplateURL"] = PublishedTemplate.url(hash: templateHash, qualifier: qualifier)
        case .own: break
        }
        resource.properties.sort { $0.key < $1.key }
    }
}
