public import Strata

extension Conventions {
    /// Applies the rules of this library, then those of ``extend(_:)``.
    public func apply(to stack: Stack) {
        applyStandard(to: stack)
        extend(stack)
    }

    /// Applies the rules of this library: what ``apply(to:)`` does unless a company has its own.
    /// - Parameter stack: A stack in which nothing is declared yet but what checks the bootstrap (`Deployment`).
    public func applyStandard(to stack: Stack) {
        stack.noteLibrary()
        AppConventions.declare(in: stack.node.root)
        let terms = ConventionTerms(self)
        stack.referenceParameterPrefix = "\(terms.parameterPath)/references/\(stack.node.id)"
        stack.attach(ContextValidator(terms))
        stack.attach(LifetimeValidator(terms, now: stack.node.now))

        let expiry = usage.expiry(from: stack.node.now)
        stack.apply(TagAspect(tags.asTags), priority: .tagging)
        // The moment moves with each synthesis: a resource that would be replaced for it does without.
        if let expiry {
            stack.apply(
                TagAspect(["expires-at": StringValue(expiry.description)], isVolatile: true), priority: .tagging)
        }
        stack.apply(ParameterNamingAspect(terms), priority: .mutating)
        if let naming {
            stack.apply(PhysicalNamingAspect(naming, terms, stackID: stack.node.id), priority: .mutating)
        }
        stack.apply(RemovalPolicyAspect(usage), priority: .last)
        if let expiry {
            stack.isTemporary = true
            StackExpiry(expiry: expiry, deletionRole: deletionRole).declare(in: stack)
            if stack.isTerminationProtected { reportProtection(of: stack) }
        }
    }

    private func reportProtection(of stack: Stack) {
        stack.node.annotate(
            .error(
                "stack '\(stack.name)' is to delete itself, but its termination protection refuses that",
                help: "leave the protection out where the usage is \(usage.name)",
                rule: "conventions/lifetime-protected"
            )
        )
    }
}

extension [(key: String, value: String)] {
    /// The tags as values, in their order.
    fileprivate var asTags: MapValue<StringValue> {
        MapValue(expression: .object(map { Expression.Field($0.key, .string($0.value)) }))
    }
}
