public import CloudFormation

extension DependencyGraph {
    /// The position of a node in ``DependencyGraph/nodes``.
    public typealias NodeID = Int

    /// Something that others depend on, or that depends on others.
    public struct Node: Sendable, Hashable {
        /// What a node is.
        public enum Kind: Sendable, Hashable {
            /// A stack that is deployed by itself.
            case stack
            /// A resource; one of type `AWS::CloudFormation::Stack` whose template is known contains that template's nodes.
            case resource(type: String)
            /// A parameter of a template.
            case parameter
            /// An output of a template; with the name of its export, if that is known.
            case output(export: String?)
            /// Something that no template here owns.
            case external(External)
        }

        /// What an external producer is.
        public enum External: String, Sendable, Hashable, CaseIterable {
            /// An export of a stack that is not here.
            case export
            /// An output of a stack that is not here.
            case stackOutput
            /// A parameter of the parameter store.
            case parameter
            /// A secret.
            case secret
            /// A resource by its physical name.
            case resource
        }

        /// What it is.
        public var kind: Kind
        /// Its logical id; of a stack its id, of an external producer its name.
        public var name: String
        /// The stack or nested stack that it is part of; `nil` for stacks and external producers.
        public var container: NodeID?
        /// The construct path, where a program declared it.
        public var constructPath: String?
        /// Where it was declared: a Swift line, or a line of a template.
        public var location: SourceLocation?

        /// Makes a node.
        /// - Parameters:
        ///   - kind: What it is.
        ///   - name: Its logical id, stack id, or external name.
        ///   - container: The stack or nested stack that it is part of.
        ///   - constructPath: The construct path, where a program declared it.
        ///   - location: Where it was declared.
        public init(
            kind: Kind, name: String, container: NodeID? = nil, constructPath: String? = nil,
            location: SourceLocation? = nil
        ) {
            self.kind = kind
            self.name = name
            self.container = container
            self.constructPath = constructPath
            self.location = location
        }

        /// The resource type, if it is a resource.
        public var resourceType: String? {
            if case .resource(let type) = kind { type } else { nil }
        }
    }
}
