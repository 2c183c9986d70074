/// Declares the parameters of the parameter store that ``ReferenceStrength/parameter`` references are made of.
///
/// They are declared before the tree is frozen, so that aspects tag and name them like any other resource. Names are read
/// when values are resolved, so the readers follow an aspect that renames them.
struct ParameterReferences {
    let root: Node

    /// - Returns: Whether anything new was declared.
    func declare() -> Bool {
        var found: [(reference: Reference, producerStack: Node)] = []
        root.forEach { node in
            guard let template = node.template, let stack = node.rootStack else { return }
            let fallback = template.defaultReferenceStrength
            for expression in node.expressions {
                expression.forEachReference { reference in
                    guard (reference.strength ?? fallback) == .parameter, reference.node.tree === root.tree,
                        let producer = reference.node.rootStack, producer !== stack
                    else { return }
                    found.append((reference, producer))
                }
            }
        }
        let before = root.tree.referenceParameters.count
        for (reference, producerStack) in found { declare(reference, in: producerStack) }
        return root.tree.referenceParameters.count > before
    }

    private func declare(_ reference: Reference, in stack: Node) {
        let key = ReferenceKey(reference)
        guard root.tree.referenceParameters[key] == nil else { return }
        let target = reference.node
        let holder =
            stack.child("ReferenceParameters").map { $0 as any Scope }
            ?? Group("ReferenceParameters", in: stack)
        let fact: String
        switch reference.target {
        case .ref: fact = "Ref"
        case .attribute(let attribute): fact = attribute
        }
        let below = target.path.split(separator: "/").dropFirst(stack.path.split(separator: "/").count)
        let tail = (below.map(String.init) + [fact]).map(Self.clean)
        let prefix = stack.stackContent.referenceParameterPrefix ?? "/\(stack.stackContent.name)"
        let place = target.programPlace
        let parameter = Node(
            resource: tail.joined(separator: "."), in: holder, type: "AWS::SSM::Parameter", place.file, place.line)
        parameter.add("Name", StringValue("\(prefix)/\(tail.joined(separator: "/"))"))
        parameter.add("Type", StringValue("String"))
        let published = Reference(target, reference.target, isList: reference.isList)
        parameter.properties.append(.init("Value", ListTransport.pack(published)))
        // Without the resource there is nothing to publish; conditions hold in one template only.
        if let condition = target.extras?.condition, condition.template === stack { parameter.setCondition(condition) }
        root.tree.referenceParameters[key] = parameter
    }

    // https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
    private static func clean(_ part: String) -> String {
        String(
            part.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ".") ? $0 : "-" })
    }
}
