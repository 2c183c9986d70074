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
            let names = context.resources[pair]
            var comparison = ValueComparison { names[$0] != nil }
            comparison.compare(old.properties, new.properties, schema)
            resource.properties = comparison.changes
            if old.type == new.type {
                for order in comparison.orders { add(order, old, new, name, pair, to: &resource) }
                for path in comparison.unknown { context.findings.append(unknown(path, schema, name, pair)) }
            }
        }
        resource.attributes = AttributeComparison.changes(old, new)
        if old.dependsOn != new.dependsOn, old.dependsOn.sorted() == new.dependsOn.sorted() {
            resource.orders.append(PropertyChange(path: ["DependsOn"], old: nil, new: nil, impact: .update))
        }
        for index in resource.properties.indices {
            let path = resource.properties[index].path
            resource.properties[index].impact = impact(of: resource.properties[index], old, new, pair)
            let side = resource.properties[index].new == nil ? context.pairs[pair].old : context.pairs[pair].new
            resource.properties[index].location = side?.location(of: path, below: name)
            // A resource of another type is another thing, whatever its properties.
            if old.type != new.type {
                let isTransformed = Self.isTransformed(old.type) || Self.isTransformed(new.type)
                resource.properties[index].impact = isTransformed ? .mayReplace : .replace
            }
            _ = resource.raise(to: resource.properties[index].impact, by: index)
        }
        if old.type != new.type {
            let isTransformed = Self.isTransformed(old.type) || Self.isTransformed(new.type)
            resource.impact = isTransformed ? .mayReplace : .replace
            resource.decisive = nil
            context.findings.append(
                isTransformed ? transformedType(old, new, name, pair) : changedType(old, new, name, pair))
        }
        write(resource)
    }

    /// What a change does, by the schema and by what the documentation tells beyond it.
    private func impact(
        of change: PropertyChange, _ old: TemplateResource, _ new: TemplateResource, _ pair: Int
    ) -> PropertyChange.Impact {
        guard var impact = ReplacementCondition.impact(of: change, old, new) else { return change.impact }
        // What stands in a branch counts only where the condition says so.
        if change.path.components.contains(.key("Fn::If")) || change.isOrderOnly { impact = min(impact, .mayReplace) }
        if impact == .replace, let before = change.old, let after = change.new {
            let names = context.resources[pair]
            let isDoubtful = EqualityDoubt.mayBeEqual(before, after) { names[$0] != nil }
            if isDoubtful { impact = .mayReplace }
        }
        return max(impact, change.impact)
    }

    /// Adds a change of order that means nothing, unless the documentation tells that it may replace the resource.
    private func add(
        _ order: PropertyChange, _ old: TemplateResource, _ new: TemplateResource, _ name: String, _ pair: Int,
        to resource: inout ComparedResource
    ) {
        var order = order
        order.location = context.pairs[pair].new?.location(of: order.path, below: name)
        guard impact(of: order, old, new, pair) > .update else {
            order.path = TemplatePath([.key("Properties")] + order.path.components)
            resource.orders.append(order)
            return
        }
        order.impact = .mayReplace
        resource.properties.append(order)
    }

    /// Types that `AWS::Serverless` makes others of, mostly under the same logical id:
    /// <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html>.
    private static func isTransformed(_ type: String) -> Bool { type.hasPrefix("AWS::Serverless::") }

    // MARK: Findings

    /// <https://repost.aws/knowledge-center/cloudformation-update-resource-type>
    private func changedType(
        _ old: TemplateResource, _ new: TemplateResource, _ name: String, _ pair: Int
    ) -> Finding {
        context.finding(
            "diff/type-change", .error,
            "\(name) is of type \(new.type) and was of type \(old.type): CloudFormation refuses to update the type of a resource",
            help: "give the new resource another logical id, so that the old one is removed and the new one made", name,
            pair, path: ["Type"])
    }

    /// A type that a transform makes another of, which may be the same as before.
    private func transformedType(
        _ old: TemplateResource, _ new: TemplateResource, _ name: String, _ pair: Int
    ) -> Finding {
        context.finding(
            "diff/type-change", .warning,
            "\(name) is of type \(new.type) and was of type \(old.type): it stays if the transform makes the one of the other, else CloudFormation refuses",
            help: "compare the processed templates: `aws cloudformation get-template --template-stage Processed`", name,
            pair,
            path: ["Type"])
    }

    private func unknown(_ path: TemplatePath, _ schema: TypeSchema, _ name: String, _ pair: Int) -> Finding {
        context.finding(
            "diff/unknown-property", .info,
            "\(path) of \(name) changes, which the schema of \(schema.name) does not know: shown as an update in place",
            help:
                "check the name; the type's page in the CloudFormation reference says whether a change replaces the resource",
            name, pair, path: TemplatePath([.key("Properties")] + path.components))
    }
}
