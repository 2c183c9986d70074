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
