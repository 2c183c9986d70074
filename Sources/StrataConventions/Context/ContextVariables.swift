/// What every stack of a system knows of itself: it ends up in tags, in names, and in what is allowed.
public struct ContextVariables: Hashable, Sendable {
    /// The system, application or domain: lower-case letters, digits and dashes.
    public var context: String
    /// Where it runs.
    public var stage: Stage
    /// The team that answers for it.
    public var owner: String
    /// What it is used for.
    public var usage: Usage

    /// Makes a set of variables. There are no defaults on purpose: whoever forgets the stage must not get some stage.
    /// - Parameters:
    ///   - context: The system, application or domain: at most 32 lower-case letters, digits and dashes, a letter first.
    ///   - stage: Where it runs.
    ///   - owner: The team that answers for it.
    ///   - usage: What it is used for.
    public init(context: String, stage: Stage, owner: String, usage: Usage) {
        self.context = context
        self.stage = stage
        self.owner = owner
        self.usage = usage
    }

    /// The tags by which people and cost reports find what belongs to the system.
    public var tags: [(key: String, value: String)] {
        [("context", context), ("owner", owner), ("stage", stage.rawValue), ("usage", usage.name)]
    }

    /// The path under which all parameters of the system live: `/dev/shop`.
    public var parameterPath: String { "/\(stage.rawValue)/\(context)" }

    /// A physical name as ``NamingPolicy/standard`` makes it: `dev-shop-orders`. For the rare place that must say a name.
    public func resourceName(_ id: String) -> String { "\(stage.rawValue)-\(context)-\(id)" }

    /// The name in CloudFormation of the stack with the given id: `dev-shop-orders`.
    ///
    /// An id that begins with the context does not repeat it: `shop-orders` makes `dev-shop-orders` too.
    public func stackName(_ id: String) -> String {
        let own = id.hasPrefix("\(context)-") ? String(id.dropFirst(context.count + 1)) : id
        return own == context ? "\(stage.rawValue)-\(context)" : "\(stage.rawValue)-\(context)-\(own)"
    }
}
