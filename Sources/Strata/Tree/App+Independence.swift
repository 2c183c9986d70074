extension App {
    /// Makes hard dependencies between stacks errors, so that each can be deployed, changed and deleted by itself.
    ///
    /// ```swift
    /// app.forbidHardDependencies(exceptOn: [network])
    /// ```
    /// A dependency is hard if the consumer's deployment fails without the producer: an import of an export, a parameter that
    /// is read at deployment, a name that the service looks up, `dependsOn`. `graph` lists them.
    /// - Parameter exceptions: Stacks that others may depend on.
    public func forbidHardDependencies(exceptOn exceptions: [any Scope] = []) {
        node.tree.independence = exceptions.compactMap { $0.node.rootStack }
    }
}
