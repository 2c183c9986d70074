/// What a stack, nested stack or StackSet holds beside the tree below it.
final class StackContent {
    /// The name in CloudFormation; of a nested stack CloudFormation makes it.
    var name: String
    /// What the stack was declared under.
    var conventions: (any StackConventions)?
    var description: String?
    var environment: Environment = .agnostic
    /// How it is deployed; `nil` for what the app says.
    var deployment: Deployment?
    var isTerminationProtected = false
    /// Whether the stack is to be deleted soon, by itself.
    var isTemporary = false
    var tags: [Expression.Field] = []
    /// How values of other stacks reach this one; of a nested stack `nil` for what the one around it says.
    var references: ReferenceStrength?
    var metadata: [Expression.Field] = []
    var transforms: [String] = []
    /// Sections that only a transform knows: `Globals`.
    var sections: [Expression.Field] = []
    /// Stacks that must be deployed first because someone said so.
    var declaredDependencies: [Node.Dependency] = []
    /// Where the parameters live that `.parameter` references are made of; `/<stack name>` if nobody says otherwise.
    var referenceParameterPrefix: String?
    /// The resource in the parent's template that stands for a nested stack or StackSet.
    var nestedResource: Node?
    /// Of a StackSet: whether CloudFormation reaches the accounts by roles of its own.
    var isServiceManaged = false

    init(name: String) { self.name = name }
}
