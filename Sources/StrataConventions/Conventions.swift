public import Strata

/// The rules of a company for its stacks, and what a stack says of itself under them. A company writes its own type, once, with
/// its own stages:
///
/// ```swift
/// enum Stage: String, StageValue { case dev, qa, uat, prod }
///
/// struct Company: Conventions {
///     let context: String
///     let stage: Stage
///     let owner: String
///     var usage = Usage.production
///
///     var experimentalStages: [Stage] { [.dev] }
/// }
///
/// let company = Company(context: "shop", stage: .dev, owner: "orders-team", usage: .ephemeral(ttl: .hours(24)))
/// let stack = Stack("orders", in: app, conventions: company)
/// ```
/// The stack is called `dev-shop-orders` in CloudFormation, so that stages and systems do not meet; its template file bears its
/// id. Everything in it, nested stacks and StackSets included, gets
/// - the tags `context`, `owner`, `stage` and `usage`, and `expires-at` where the stack is ephemeral (`TagAspect`);
/// - parameter names that begin with `/dev/shop/`, with their readers in the app (``ParameterNamingAspect``);
/// - physical names by ``naming``;
/// - removal policies by the usage (``RemovalPolicyAspect``).
///
/// The context, the owner, the stage, the usage and the lifetime are checked (``ContextValidator``, ``LifetimeValidator``). An
/// ephemeral stack deletes itself when its time is over, and reads other stacks' values by `ReferenceStrength.weak`: an export
/// that is still imported would keep the stack that has it from being deleted.
///
/// All but the first four requirements have defaults; a company says what differs.
public protocol Conventions: StackConventions {
    /// The company's stages.
    associatedtype StageKind: StageValue
    /// The company's usages; ``Usage`` for who needs no others.
    associatedtype UsageKind: UsageValue

    /// The system, application or domain: at most 32 lower-case letters, digits and dashes, a letter first.
    var context: String { get }
    /// Where it runs.
    var stage: StageKind { get }
    /// The team that answers for it.
    var owner: String { get }
    /// What it is used for.
    var usage: UsageKind { get }

    /// The stages in which stacks may be declared; by default all.
    var allowedStages: [StageKind] { get }
    /// The stages in which other usages than ``UsageValue/production`` are allowed; by default none, since data goes with such
    /// stacks.
    var experimentalStages: [StageKind] { get }
    /// The longest that an ephemeral stack may live; by default 7 days.
    var maximumLifetime: Duration { get }
    /// The role with which CloudFormation deletes an expired stack's resources; by default that of the bootstrap.
    var deletionRole: DeletionRole { get }
    /// How physical names are made; `nil` to leave them as they are. By default ``NamingPolicy/standard``.
    var naming: NamingPolicy? { get }
    /// Beginnings of physical names and of parameter names that stay as they are, because tools of others look for them:
    /// `cdk-`, `/cdk-bootstrap/`. By default none.
    var keptNames: [String] { get }
    /// Tags beside those of the context; by default none.
    var additionalTags: [(key: String, value: String)] { get }

    /// The tags by which people and cost reports find what belongs to the system: by default context, owner, stage and usage, then
    /// ``additionalTags``.
    var tags: [(key: String, value: String)] { get }
    /// The path under which all parameters of the system live; by default `/dev/shop`.
    var parameterPath: String { get }
    /// A physical name as ``naming`` makes it: `dev-shop-orders`. For the rare place that must say a name.
    /// - Parameter id: What the resource is called within the system.
    /// - Returns: The name.
    func resourceName(_ id: String) -> String

    /// Declares what the company has beside all this, such as aspects and validators of its own; by default nothing.
    /// - Parameter stack: A stack to which the rest was applied.
    func extend(_ stack: Stack)
}

extension Conventions {
    /// All.
    public var allowedStages: [StageKind] { Array(StageKind.allCases) }
    /// None.
    public var experimentalStages: [StageKind] { [] }
    /// 7 days.
    public var maximumLifetime: Duration { .days(7) }
    /// The role of the bootstrap that the stack is deployed with.
    public var deletionRole: DeletionRole { .bootstrap() }
    /// `{stage}-{context}-{id}`.
    public var naming: NamingPolicy? { .standard }
    /// None.
    public var keptNames: [String] { [] }
    /// None.
    public var additionalTags: [(key: String, value: String)] { [] }

    /// Context, owner, stage and usage, then ``additionalTags``.
    public var tags: [(key: String, value: String)] {
        [("context", context), ("owner", owner), ("stage", stage.rawValue), ("usage", usage.name)] + additionalTags
    }

    /// `/dev/shop`.
    public var parameterPath: String { "/\(stage.rawValue)/\(context)" }

    /// A name by the pattern of ``naming``; by the standard one if there is none, or if it asks for the stack.
    public func resourceName(_ id: String) -> String {
        let policy = naming.flatMap { $0.problem == nil && !$0.pattern.contains("{stack}") ? $0 : nil } ?? .standard
        return policy.fill(
            policy.pattern, [("{stage}", stage.rawValue), ("{context}", context), ("{id}", id)])
    }

    /// The same name, as a value: where a property takes one, `name: company.resourceName("orders")` is it.
    /// - Parameter id: What the resource is called within the system.
    /// - Returns: The name.
    @_disfavoredOverload
    public func resourceName(_ id: String) -> StringValue {
        let name: String = resourceName(id)
        return StringValue(name)
    }

    /// `dev-shop-orders`. An id that begins with the context does not repeat it: `shop-orders` makes `dev-shop-orders` too.
    public func stackName(_ id: String) -> String {
        let own = id.hasPrefix("\(context)-") ? String(id.dropFirst(context.count + 1)) : id
        return own == context ? "\(stage.rawValue)-\(context)" : "\(stage.rawValue)-\(context)-\(own)"
    }

    /// Weak where the stack is ephemeral, else strong.
    public var references: ReferenceStrength? { usage.isEphemeral ? .weak : nil }

    /// Nothing.
    public func extend(_ stack: Stack) {}
}
