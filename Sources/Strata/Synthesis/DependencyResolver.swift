import CloudFormation

/// Turns what a resource depends on into logical ids of its own template, and into what else must wait: nested stacks for
/// what is beside them, stacks for other stacks.
struct DependencyResolver {
    private let builder: TemplateBuilder
    private let consumer: Node

    init(_ builder: TemplateBuilder, of consumer: Node) {
        self.builder = builder
        self.consumer = consumer
    }

    func logicalIDs(_ dependencies: [Node.Dependency]) -> [String] {
        guard !dependencies.isEmpty else { return [] }
        var ids: Set<String> = []
        for dependency in dependencies where !dependency.node.isRejected {
            var own: Set<String> = []
            collect(dependency, into: &own)
            if let location = dependency.location { builder.note(own, of: consumer, at: location) }
            ids.formUnion(own)
        }
        ids.remove(consumer.logicalID)
        return ids.sorted()
    }

    private func collect(_ dependency: Node.Dependency, into ids: inout Set<String>) {
        let target = dependency.node
        guard let template = target.template else {
            // A construct that groups stacks.
            for stack in target.innerStacks { noteDependency(on: stack, dependency) }
            return
        }
        guard let common = template === builder.node ? template : target.commonTemplate(with: consumer) else {
            if let producer = target.rootStack { noteDependency(on: producer, dependency) }
            return
        }
        if common === builder.node {
            collect(target, of: common, into: &ids)
        } else if let inner = consumer.enclosingTemplates.first(where: { $0.outerTemplate === common }),
            let resource = inner.stackContent.nestedResource
        {
            // Nothing can wait for what is outside of its template, so its nested stack waits.
            var outerIDs: Set<String> = []
            collect(target, of: common, into: &outerIDs)
            outerIDs.remove(resource.logicalID)
            builder.builder(of: common)?.demandDependency(of: resource, on: outerIDs)
        }
    }

    private func noteDependency(on stack: Node, _ dependency: Node.Dependency) {
        builder.noteStackDependency(on: stack, at: dependency.location ?? consumer.location)
    }

    private func collect(_ target: Node, of template: Node, into ids: inout Set<String>) {
        // What is in a nested stack is there when the nested stack is.
        let inner = target.enclosingTemplates.first { $0.outerTemplate === template }
        if let resource = inner?.stackContent.nestedResource {
            ids.insert(resource.logicalID)
        } else if target !== template {
            target.forEach { node in
                if node.resourceType != nil, node.template === template { ids.insert(node.logicalID) }
            }
        }
    }
}

extension Node {
    /// The stacks below this node.
    fileprivate var innerStacks: [Node] {
        var stacks: [Node] = []
        forEach { if case .stack = $0.content { stacks.append($0) } }
        return stacks
    }
}
