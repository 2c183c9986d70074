import CloudFormation
import OrderedCollections

/// Finds what custom resources empty before it is deleted, as `Custom::S3AutoDeleteObjects` of the AWS CDK does.
enum EmptiedResources {
    /// The logical ids of what is emptied.
    static func find(in template: Template) -> Set<String> {
        var found: Set<String> = []
        for resource in template.resources.values where isEmptying(resource.type) {
            TemplateValue.object(resource.properties).visit { value, _ in
                switch IntrinsicFunction(value) {
                case .ref(let name)?, .getAttribute(let name, _)?: found.insert(name)
                case .substitute(let template, _)?:
                    for case .reference(let name) in template.segments { found.insert(name) }
                default: break
                }
                return true
            }
        }
        return found
    }

    /// By its name, which is all that tells what the code of a custom resource does.
    private static func isEmptying(_ type: String) -> Bool {
        guard type.hasPrefix("Custom::") else { return false }
        let name = type.lowercased()
        return ["autodelete", "empty", "deleteobjects", "deleteimages", "cleanup"].contains { name.contains($0) }
    }
}
