extension Node {
    /// The CloudFormation type of the resource here, or `nil` for anything else.
    public var resourceType: String? {
        if case .resource(let type) = content { type } else { nil }
    }

    // Inlined where it is called, so that release builds know the type of the value there.
    /// Adds a property while a resource is declared; generated initialisers call it in the order of the names.
    @inlinable
    public func add<Value: ValueConvertible>(_ name: String, _ value: Value?) {
        if let value { append(name, value.expression) }
    }

    @usableFromInline
    func append(_ name: String, _ value: Expression) {
        guard !tree.isFrozen || isRejected || tree.allowsChange(of: self, named: name) else { return }
        properties.append(Expression.Field(name, value))
    }

    /// A property by CloudFormation's name; `nil` if it is not set.
    public func property<Value: ValueConvertible>(_ name: String) -> Value? {
        properties.value(for: name).map(Value.init(expression:))
    }

    /// Sets a property by CloudFormation's name, or takes it away.
    public func setProperty<Value: ValueConvertible>(_ name: String, _ value: Value?) {
        setProperty(name, to: value?.expression)
    }

    func setProperty(_ name: String, to value: Expression?) {
        guard properties.value(for: name) != value, tree.allowsChange(of: self, named: name) else { return }
        properties.setSortedValue(value, for: name)
        if value == nil { tree.noteRemoval(of: name, from: self) }
        tree.noteChange(of: self, named: name)
    }

    /// `Fn::GetAtt`: an attribute by CloudFormation's name.
    public func attribute<Value: ValueConvertible>(_ name: String) -> Value {
        Value(expression: .reference(Reference(self, .attribute(name), isList: Value.isList)))
    }

    /// `Ref`: what CloudFormation returns for the bare resource or parameter.
    public var ref: StringValue { StringValue(expression: .reference(Reference(self, .ref))) }
}

extension Node {
    /// Replaces literal strings in what this node says: properties, overrides, metadata, policies, an output's value.
    ///
    /// For aspects that rename something and let its readers follow. Text of interpolated strings is offered piece by piece.
    /// - Parameter transform: Receives each string; returns what stands there instead, or `nil` to leave it.
    public func replaceStrings(_ transform: (String) -> String?) {
        replaceValues { $0.replacingStrings(transform) }
    }

    /// Replaces what this node says: properties, overrides, metadata, policies, an output's value.
    /// - Parameter transform: Receives each whole value; returns what stands there instead, or `nil` to leave it.
    public func replaceValues(_ transform: (Expression) -> Expression?) {
        for field in properties {
            if let changed = transform(field.value) { setProperty(field.name, to: changed) }
        }
        if case .output(let content) = content, let changed = transform(content.value) {
            change(\.value, of: content, named: "Value", to: changed)
        }
        guard let extras else { return }
        if let changed = extras.creationPolicy.flatMap(transform) {
            setExtra(\.creationPolicy, named: "CreationPolicy", to: changed)
        }
        if let changed = extras.updatePolicy.flatMap(transform) {
            setExtra(\.updatePolicy, named: "UpdatePolicy", to: changed)
        }
        if !extras.metadata.isEmpty, case .object(let changed)? = transform(.object(extras.metadata)) {
            setExtra(\.metadata, named: "Metadata", to: changed)
        }
        for var override in extras.overrides {
            guard let changed = override.value.flatMap(transform) else { continue }
            override.value = changed
            addOverride(override)
        }
    }
}

extension Node {
    /// Every reference to something else that is said at this node.
    public var references: [Reference] {
        var found: [Reference] = []
        for expression in expressions { expression.forEachReference { found.append($0) } }
        return found
    }

    /// Every value that is said at this node.
    var expressions: [Expression] {
        var found = properties.map(\.value)
        switch content {
        case .output(let content): found += [content.value, content.exportName].compactMap { $0 }
        case .condition(let content): found.append(content.expression)
        case .stack(let content), .nestedStack(let content), .stackSet(let content):
            found += content.metadata.map(\.value) + content.sections.map(\.value)
        case .app, .construct, .resource, .parameter, .mapping, .rule, .asset: break
        }
        if let extras {
            found += [extras.creationPolicy, extras.updatePolicy].compactMap { $0 }
            found += extras.metadata.map(\.value) + extras.overrides.compactMap(\.value)
        }
        return found
    }
}
