extension App {
    /// Turns the tree into templates: aspects to their fixed point, validators on the frozen tree, then every value
    /// resolved and every reference that crosses a template connected; then looks at the templates: what depends on what,
    /// and what CloudFormation's limits say.
    ///
    /// Nothing is written, and nothing but the tree is read. The tree is frozen afterwards; synthesizing again gives the
    /// same result.
    /// - Returns: The templates, and every finding of the run. With findings of severity error the templates are not fit
    ///   to deploy.
    public func synthesize() -> Synthesis {
        let tree = node.tree
        if !tree.isFrozen {
            DeclarationFindings.reportUnregistered(in: node)
            var isSettled = AspectRunner(root: node).run()
            // What is declared for references is visited like the rest, and what aspects do to it may refer to more.
            for _ in 0..<AspectRunner.maximumPasses where isSettled && tree.usesParameterReferences {
                guard ParameterReferences(root: node).declare() else { break }
                isSettled = AspectRunner(root: node).run()
            }
            tree.isSettled = isSettled
            // Aspects declare constructs, too; what they made without end is not worth a look.
            if isSettled { DeclarationFindings.reportUnregistered(in: node) }
            ValidatorRunner(root: node).run()
            tree.isSynthesized = true
        }
        return Synthesizer(root: node).run()
    }
}
