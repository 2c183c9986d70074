import CloudFormation
import DependencyGraph
import OrderedCollections

/// Stacks for tests, from the JSON of their templates.
enum Stacks {
    static func stack(
        _ id: String, name: String? = nil, region: String? = nil, _ json: String, nested: [String: String] = [:],
        dependsOn: [String] = []
    ) throws -> GraphStack {
        GraphStack(
            id: id, name: name, region: region, template: try template(id, json, nested: nested),
            declaredDependencies: dependsOn.map { .init($0, location: SourceLocation(file: "App.swift", line: 9)) })
    }

    /// A template whose logical ids come from lines of a made-up file, in order.
    static func template(_ id: String, _ json: String, nested: [String: String] = [:]) throws -> GraphTemplate {
        let template = try Template(TemplateValue(json: Array(json.utf8)))
        let names = template.parameters.keys.map(\.self) + template.resources.keys + template.outputs.keys
        var lines: [String: Int] = [:]
        for (index, name) in names.enumerated() { lines[name] = index + 1 }
        let known = lines
        return GraphTemplate(
            id: id, template: template,
            nested: try nested.reduce(into: [:]) { $0[$1.key] = try Self.template("\(id)-\($1.key)", $1.value) },
            sources: SourceMap(
                template: .init(constructPath: id, location: SourceLocation(file: "\(id).swift", line: 1)),
                lookUp: { name, _ in
                    known[name].map {
                        .init(constructPath: "\(id)/\(name)", location: SourceLocation(file: "\(id).swift", line: $0))
                    }
                }
            )
        )
    }

    /// A stack of queues that depend on each other by `DependsOn`.
    static func chain(_ edges: [(String, String)]) throws -> GraphStack {
        var dependencies: [String: [String]] = [:]
        for (consumer, producer) in edges {
            dependencies[consumer, default: []].append(producer)
            dependencies[producer, default: []] += []
        }
        var template = Template()
        for name in dependencies.keys.sorted() {
            var resource = TemplateResource(type: "AWS::SQS::Queue")
            resource.dependsOn = dependencies[name] ?? []
            template.resources[name] = resource
        }
        return GraphStack(id: "chain", template: GraphTemplate(id: "chain", template: template))
    }
}

extension DependencyGraph {
    /// The edges as lines of text: consumer, producer, mechanism, detail.
    var lines: [String] {
        edges.map { edge in
            let detail = edge.detail.isEmpty ? "" : " \(edge.detail)"
            return "\(name(of: edge.consumer)) -> \(name(of: edge.producer)) \(edge.mechanism.rawValue)\(detail)"
        }
    }
}
