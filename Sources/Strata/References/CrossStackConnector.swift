import CloudFormation

/// Carries a reference from one stack to another.
struct CrossStackConnector {
    private let synthesizer: Synthesizer
    private let consumer: Node
    private let producerStack: Node
    private let consumerStack: Node

    init(_ synthesizer: Synthesizer, consumer: Node, from producerStack: Node, to consumerStack: Node) {
        self.synthesizer = synthesizer
        self.consumer = consumer
        self.producerStack = producerStack
        self.consumerStack = consumerStack
    }

    func connect(
        _ reference: Reference, strength: ReferenceStrength, in builder: TemplateBuilder,
        lift: (Reference) -> Reference
    ) -> Expression? {
        switch strength {
        case .strong:
            guard checkSameEnvironment(reference) else { return nil }
            if producerStack.stackContent.isTemporary {
                synthesizer.reportOnce(
                    ReferenceFindings.importOfTemporary(reference.node, of: producerStack, usedBy: consumer))
            }
            let output = demandOutput(for: lift(reference), isExported: true)
            return ListTransport.unpack(.function("Fn::ImportValue", .string(output.exportName)), of: reference)
        case .weak:
            guard checkSameAccount(reference) else { return nil }
            let output = demandOutput(for: lift(reference), isExported: false)
            return ListTransport.unpack(.function("Fn::GetStackOutput", stackOutput(output.id)), of: reference)
        case .parameter:
            guard checkSameEnvironment(reference) else { return nil }
            return parameter(for: reference, in: builder)
        case .name:
            let name = NamedReference(of: reference.node)
            if let value = name.value(of: reference.target) { return value }
            synthesizer.report(name.finding(for: reference.target, usedBy: consumer))
            return nil
        }
    }

    private var producerName: String { producerStack.stackContent.name }

    private func stackOutput(_ id: String) -> Expression {
        var fields = [
            Expression.Field("StackName", .string(producerName)), Expression.Field("OutputName", .string(id)),
        ]
        let region = producerStack.stackContent.environment.region
        if let region, region != consumerStack.stackContent.environment.region {
            fields.append(Expression.Field("Region", .string(region)))
        }
        return .object(fields)
    }

    // Ids and names are the AWS CDK's, so that exports stay when a program moves from there.
    private func demandOutput(for reference: Reference, isExported: Bool) -> (id: String, exportName: String) {
        let value = ExpressionResolver.local(reference)
        let id = LogicalID.make(path: ["Exports", "Output" + JSONWriter.string(value)])
        let maximumLength = 255
        let prefix = "\(producerName):"
        let exportName = prefix + id.suffix(max(0, maximumLength - prefix.utf8.count))
        synthesizer.builder(for: producerStack)?
            .demandOutput(
                id, value: ListTransport.pack(reference), exportName: isExported ? exportName : nil,
                condition: reference.node.extras?.condition
            )
        return (id, exportName)
    }

    private func parameter(for reference: Reference, in builder: TemplateBuilder) -> Expression? {
        guard let parameter = consumer.tree.referenceParameters[ReferenceKey(reference)] else { return nil }
        let name: StringValue? = parameter.property("Name")
        guard let text = name?.literalString else {
            synthesizer.report(ReferenceFindings.unknownParameterName(parameter, usedBy: consumer))
            return nil
        }
        let id = LogicalID.make(path: ["ParameterStore", text])
        builder.demandLookup(id, name: text)
        return ListTransport.unpack(.function("Ref", .string(id)), of: reference)
    }

    // MARK: Checks

    private func checkSameEnvironment(_ reference: Reference) -> Bool {
        checkSameAccount(reference)
            && check(\.region, "region", reference, help: "use .reference(.weak), which reads outputs of other regions")
    }

    private func checkSameAccount(_ reference: Reference) -> Bool {
        check(
            \.account, "account", reference,
            help: "use .reference(.name) with a fixed physical name, or pass the value in as configuration"
        )
    }

    private func check(
        _ part: KeyPath<Environment, String?>, _ name: String, _ reference: Reference, help: String
    ) -> Bool {
        guard let producer = producerStack.stackContent.environment[keyPath: part],
            let consumerPart = consumerStack.stackContent.environment[keyPath: part], producer != consumerPart
        else { return true }
        synthesizer.report(
            Finding(
                ruleID: "reference/other-\(name)", severity: .error,
                message: "'\(consumer.path)' in \(name) \(consumerPart) refers to '\(reference.node.path)' in \(name) "
                    + "\(producer), which this kind of reference cannot reach",
                help: help, constructPath: consumer.path, location: consumer.location,
                related: [
                    RelatedLocation(
                        message: "'\(reference.node.path)' is declared here", location: reference.node.location)
                ]
            )
        )
        return false
    }
}
