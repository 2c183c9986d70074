import CloudFormation

/// Carries a reference over the borders of templates: through parameters and outputs within a stack, and between stacks in
/// the way that the reference's strength says.
struct ReferenceConnector {
    private let synthesizer: Synthesizer
    private let consumer: Node

    init(_ synthesizer: Synthesizer, consumer: Node) {
        self.synthesizer = synthesizer
        self.consumer = consumer
    }

    /// An expression for the value that holds in the consumer's template; `nil` if there is none, which is then reported.
    func connect(_ reference: Reference, in builder: TemplateBuilder) -> Expression? {
        let target = reference.node
        guard target.tree === consumer.tree else {
            synthesizer.report(ReferenceFindings.foreignApp(of: target, usedBy: consumer, as: "a value"))
            return nil
        }
        // What was rejected was reported where it was declared.
        guard !target.isRejected, let producerStack = target.rootStack, let consumerStack = builder.node.rootStack
        else {
            return nil
        }
        if let body = target.stackSetBody, !builder.node.enclosingTemplates.contains(where: { $0 === body }) {
            synthesizer.report(ReferenceFindings.intoStackSet(body, target, usedBy: consumer))
            return nil
        }
        if case .stackSet = builder.node.content, let outer = builder.node.outerTemplate.flatMap(synthesizer.builder) {
            return enter(reference, body: builder, from: outer)
        }
        if producerStack === consumerStack {
            guard let common = target.commonTemplate(with: builder.node) else { return nil }
            let lowered = lower(lift(reference, to: common), from: common, to: builder.node)
            return ListTransport.unpack(lowered, of: reference)
        }
        let strength = reference.strength ?? builder.node.defaultReferenceStrength
        return CrossStackConnector(synthesizer, consumer: consumer, from: producerStack, to: consumerStack)
            .connect(reference, strength: strength, in: builder, lift: { lift($0, to: producerStack) })
    }

    /// Hands a value into the body of a StackSet: whatever it comes from, it holds in the template around first.
    private func enter(_ reference: Reference, body: TemplateBuilder, from outer: TemplateBuilder) -> Expression? {
        let target = reference.node
        let outside = Reference(
            target, reference.target, strength: reference.strength ?? body.node.defaultReferenceStrength,
            isList: reference.isList)
        var value = Expression.reference(outside)
        if target.template !== outer.node {
            guard let connected = connect(outside, in: outer) else { return nil }
            value = connected
        }
        if reference.yieldsList { value = .function("Fn::Join", .array([.string(ListTransport.delimiter), value])) }
        let id = LogicalID.make(path: ["reference-to-" + name(of: reference)])
        var isNoEcho = false
        if case .parameter(let content) = target.content { isNoEcho = content.isNoEcho }
        body.demandArgument(id, value: value, isNoEcho: isNoEcho)
        return ListTransport.unpack(.function("Ref", .string(id)), of: reference)
    }

    /// Hands a value out of nested stacks, by one output each, until it holds in the given template.
    private func lift(_ reference: Reference, to template: Node) -> Reference {
        var current = reference
        while let inner = current.node.template, inner !== template,
            let resource = inner.stackContent.nestedResource
        {
            let id = LogicalID.make(path: [name(of: current)])
            synthesizer.builder(for: inner)?
                .demandOutput(id, value: ListTransport.pack(current), condition: current.node.extras?.condition)
            current = Reference(resource, .attribute("Outputs.\(id)"), strength: reference.strength)
        }
        return current
    }

    /// Hands a value into nested stacks, by one parameter each.
    private func lower(_ reference: Reference, from template: Node, to destination: Node) -> Expression {
        let path = Array(destination.enclosingTemplates.prefix { $0 !== template }.reversed())
        let id = LogicalID.make(path: ["reference-to-" + name(of: reference)])
        var current = ListTransport.pack(reference)
        for inner in path {
            synthesizer.builder(for: inner)?.demandArgument(id, value: current)
            current = .function("Ref", .string(id))
        }
        return current
    }

    // As the AWS CDK names what carries references, so that a program that moves from there changes nothing.
    private func name(of reference: Reference) -> String {
        switch reference.target {
        case .ref: reference.node.uniqueID + "Ref"
        case .attribute(let attribute): reference.node.uniqueID + attribute
        }
    }
}
