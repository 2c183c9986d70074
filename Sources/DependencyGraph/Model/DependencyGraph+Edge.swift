public import CloudFormation

extension DependencyGraph {
    /// One reason for which one node depends on another.
    public struct Edge: Sendable, Hashable {
        /// Who depends.
        public var consumer: NodeID
        /// On whom.
        public var producer: NodeID
        /// By what.
        public var mechanism: Mechanism
        /// What exactly is used: the attribute, the export's name, the parameter's name, the physical name; empty if the
        /// mechanism says it all.
        public var detail: String
        /// Where, in the template of the consumer: `Resources.Function.Properties.Environment.Variables.URL`; empty for what
        /// stands in no template.
        public var path: TemplatePath
        /// How much it binds.
        public var strength: Strength
        /// Where the dependency was declared; mostly where the consumer was.
        public var location: SourceLocation?
        /// The conditions under which it exists.
        public var guards: [Guard]

        /// Makes an edge.
        /// - Parameters:
        ///   - consumer: Who depends.
        ///   - producer: On whom.
        ///   - mechanism: By what.
        ///   - detail: What exactly is used.
        ///   - path: Where, in the template of the consumer.
        ///   - strength: How much it binds.
        ///   - location: Where it was declared.
        ///   - guards: The conditions under which it exists.
        public init(
            _ consumer: NodeID, on producer: NodeID, _ mechanism: Mechanism, detail: String = "",
            path: TemplatePath = [], strength: Strength = .hard, location: SourceLocation? = nil, guards: [Guard] = []
        ) {
            self.consumer = consumer
            self.producer = producer
            self.mechanism = mechanism
            self.detail = detail
            self.path = path
            self.strength = strength
            self.location = location
            self.guards = guards
        }

        /// The property that holds the reference: the path up to the first function in it.
        public var property: TemplatePath {
            TemplatePath(
                Array(
                    path.components.prefix { component in
                        guard case .key(let key) = component else { return true }
                        return key != "Ref" && !key.utf8.starts(with: "Fn::".utf8)
                    }))
        }
    }
}
