public import CloudFormation

/// A stack as the graph takes it: its template, its nested stacks', and what is known of it beside.
public struct GraphStack {
    /// Its id: unique among the stacks of a graph.
    public var id: String
    /// Its name in CloudFormation, which `Fn::GetStackOutput` and `AWS::StackName` speak of.
    public var name: String
    /// Its account's twelve digits, where known.
    public var account: String?
    /// Its region's code, where known.
    public var region: String?
    /// Its template.
    public var template: GraphTemplate
    /// Stacks, by id, that it must wait for because someone said so, and where they said it.
    public var declaredDependencies: [Declared]

    /// A stack that someone named, and where.
    public struct Declared: Sendable, Hashable {
        /// The stack's id.
        public var stack: String
        /// Where it was said.
        public var location: SourceLocation?

        /// Names a stack.
        public init(_ stack: String, location: SourceLocation? = nil) {
            self.stack = stack
            self.location = location
        }
    }

    /// Describes a stack.
    /// - Parameters:
    ///   - id: Its id.
    ///   - name: Its name in CloudFormation; `nil` for the id.
    ///   - account: Its account's twelve digits, where known.
    ///   - region: Its region's code, where known.
    ///   - template: Its template.
    ///   - declaredDependencies: Stacks that it must wait for because someone said so.
    public init(
        id: String, name: String? = nil, account: String? = nil, region: String? = nil, template: GraphTemplate,
        declaredDependencies: [Declared] = []
    ) {
        self.id = id
        self.name = name ?? id
        self.account = account
        self.region = region
        self.template = template
        self.declaredDependencies = declaredDependencies
    }
}
