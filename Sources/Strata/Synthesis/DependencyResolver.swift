import CloudFormation

/// Turns what a resource depends on into logical ids of its own template.
struct DependencyResolver {
    private let builder: TemplateBuilder
    private let consumer: Node

    init(_ builder: TemplateBuilder, of consumer: Node) {
        self.builder = builder
        self.consumer = consumer
    }

    func logicalIDs(_ targets: [Node]) -> [String] {
        var ids: Set<String> = []
        for target in targets { collect(target, into: &ids) }
        ids.remove(consumer.logicalID)
        return ids.sorted()
    }

    private func collect(_ target: Node, into ids: inout Set<String>) {
        guard let template = target.template, let common = target.commonTemplate(with: consumer) else { return }
        // A resource that waits for something outside its nested stack is served by the nested stack's waiting.
        guard common === builder.node else { return }
        if template === common, !target.isTemplate {
            target.forEach { node in
                if node.resourceType != nil, node.template === common { ids.insert(node.logicalID) }
            }
        } else {
            // It is in a nested stack: wait for the one that is a resource of this template.
            let inner = target.enclosingTemplates.first { $0.outerTemplate === common }
            if let resource = inner?.stackContent.nestedResource { ids.insert(resource.logicalID) }
        }
    }
}
