import CloudAssembly
import CloudFormation
import OrderedCollections

/// Assemblies for tests.
enum Assemblies {
    static func template(_ text: String) -> AssemblyTemplate {
        var template = Template()
        template.description = text
        template.resources["Queue"] = TemplateResource(type: "AWS::SQS::Queue")
        return AssemblyTemplate(template)
    }

    static func stack(
        _ id: String,
        _ text: String = "text",
        nested: [String] = [],
        dependencies: [String] = []
    ) -> AssemblyStack {
        AssemblyStack(
            id: id,
            template: template(text),
            nested: nested.map { NestedTemplate(stem: "\(id)-\($0)", template: template($0), hash: "hash-\($0)") },
            dependencies: dependencies
        )
    }
}
