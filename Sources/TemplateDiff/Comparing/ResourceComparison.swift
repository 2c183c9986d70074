import CloudFormation
import DependencyGraph
import OrderedCollections

/// What changes in resources by their own text.
struct ResourceComparison {
    private let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    func run() {
        for pair in context.pairs.indices {
            let names = Array(context.resources[pair].keys)
            for (index, name) in names.enumerated() {
                guard let old = context.resources[pair].values[index].old,
                    let new = context.resources[pair].values[index].new, old != new
                else { continue }
                compare(old, new, name, pair) { context.resources[pair].values[index] = $0 }
            }
        }
    }

    private func compare(
        _ old: TemplateResource, _ new: TemplateResource, _ name: String, _ pair: Int,
        _ write: (ComparedResource) -> Void
    ) {
        var resource = ComparedResource(name, old: old, new: new)
        let schema = context.schemas.schema(of: new.type)
        if old.properties != new.properties {
            var comparison = ValueComparison()
            comparison.compare(old.properties, new.properties, schema)
            resource.properties = comparison.changes
            if old.type == new.type {
                for path in comparison.unknown { context.findings.append(unknown(path, schema, name, pair)) }
            }
        }
        resource.attributes = AttributeComparison.changes(old, new)
        for index in resource.properties.indices {
            let path = resource.properties[index].path
            let side = resource.properties[index].new == nil ? context.pairs[pair].old : context.pairs[pair].new
            resource.properties[index].location = side?.location(of: path, below: name)
            // A resource of another type is another thing, whatever its properties.
            if old.type != new.type { resource.properties[index].impact = .replace }
            _ = resource.raise(to: resource.properties[index].impact, by: index)
        }
        if old.type != new.type {
            resource.impact = .replace
            resource.decisive = nil
            context.findings.append(changedType(old, new, name, pair))
        } else if schema.kind == .custom,
            resource.properties.contains(where: { $0.path == [TypeSchema.serviceToken] })
        {
            context.findings.append(changedServiceToken(new, name, pair))
        }
        write(resource)
    }

    // MARK: Findings

    private func finding(
        _ rule: String, _ severity: Severity, _ message: String, help: String, _ name: String, _ pair: Int,
        path: TemplatePath = []
    ) -> Diagnostic {
        let side = context.pairs[pair].new
        return Diagnostic(
            ruleID: rule, severity: severity, message: message, help: help,
            constructPath: side?.sources[name, in: .resources]?.constructPath, template: context.pairs[pair].id,
            templatePath: TemplatePath([.key("Resources"), .key(name)] + path.components).description,
            location: side?.location(of: name, in: .resources))
    }

    /// <https://repost.aws/knowledge-center/cloudformation-update-resource-type>
    private func changedType(
        _ old: TemplateResource, _ new: TemplateResource, _ name: String, _ pair: Int
    ) -> Diagnostic {
        finding(
            "diff/type-change", .error,
            "\(name) is of type \(new.type) and was of type \(old.type): CloudFormation refuses to update the type of a resource",
            help: "give the new resource another logical id, so that the old one is removed and the new one made", name,
            pair, path: ["Type"])
    }

    /// The documentation says "Updates are not supported", CloudFormation "Modifying service token is not allowed".
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html>
    private func changedServiceToken(_ new: TemplateResource, _ name: String, _ pair: Int) -> Diagnostic {
        finding(
            "diff/service-token", .error,
            "the ServiceToken of \(name) (\(new.type)) changes: CloudFormation refuses to modify a service token",
            help:
                "keep the token, or give the custom resource another logical id, which makes a new one and deletes the old",
            name, pair, path: ["Properties", TypeSchema.serviceToken])
    }

    private func unknown(_ path: TemplatePath, _ schema: TypeSchema, _ name: String, _ pair: Int) -> Diagnostic {
        finding(
            "diff/unknown-property", .info,
            "\(path) of \(name) changes, which the schema of \(schema.name) does not know: shown as an update in place",
            help:
                "check the name; the type's page in the CloudFormation reference says whether a change replaces the resource",
            name, pair, path: TemplatePath([.key("Properties")] + path.components))
    }
}
