import CloudFormation
import DependencyGraph
import OrderedCollections

/// The templates of a program as the dependency graph takes them: with the lines that their parts come from.
struct GraphInput {
    /// The stacks.
    private(set) var stacks: [GraphStack] = []
    private var inner: [ObjectIdentifier: [TemplateBuilder]] = [:]

    init(_ builders: [TemplateBuilder], dependencies: (Node) -> [Node.Dependency]) {
        for builder in builders {
            if case .nestedStack = builder.node.content, let outer = builder.node.outerTemplate {
                inner[ObjectIdentifier(outer), default: []].append(builder)
            }
        }
        for builder in builders {
            guard case .stack(let content) = builder.node.content else { continue }
            stacks.append(
                GraphStack(
                    id: Stack(unchecked: builder.node).id, name: content.name, account: content.environment.account,
                    region: content.environment.region, template: template(builder),
                    declaredDependencies: dependencies(builder.node).map {
                        .init(Stack(unchecked: $0.node).id, location: $0.location)
                    }
                )
            )
        }
    }

    private func template(_ builder: TemplateBuilder) -> GraphTemplate {
        var nested: [String: GraphTemplate] = [:]
        for builder in inner[ObjectIdentifier(builder.node)] ?? [] {
            guard let resource = builder.node.stackContent.nestedResource else { continue }
            nested[resource.logicalID] = template(builder)
        }
        let result = builder.result
        let locations = builder.dependencyLocations
        return GraphTemplate(
            id: result.id, template: result.template, nested: nested,
            sources: SourceMap(
                template: .init(constructPath: result.stackPath, location: result.stackLocation),
                place: { path in
                    (locations.isEmpty ? nil : Self.dependency(at: path, of: result.template, locations))
                        ?? result.place(at: path)
                },
                lookUp: { id, section in
                    result.constructPath(of: id, in: section).map {
                        .init(constructPath: $0, location: result.location(of: id, in: section))
                    }
                }
            )
        )
    }

    /// The line behind `Resources.X.DependsOn[0]`.
    private static func dependency(
        at path: TemplatePath, of template: Template, _ locations: [String: [String: SourceLocation]]
    ) -> SourceLocation? {
        guard path.components.count == 4, path.components[2] == .key("DependsOn"),
            case .key(let consumer) = path.components[1], case .index(let index) = path.components[3],
            let dependencies = template.resources[consumer]?.dependsOn, dependencies.indices.contains(index)
        else { return nil }
        return locations[consumer]?[dependencies[index]]
    }
}

extension DependencyGraph {
    /// The ids of the stacks that each stack waits for, by its id; sorted.
    var stackDependenciesByID: [String: [String]] {
        var waits: [String: [String]] = [:]
        for (consumer, producers) in deploymentOrder().dependencies {
            waits[nodes[consumer].name] = producers.map { nodes[$0].name }.sorted()
        }
        return waits
    }
}
