public import Strata

/// What a policy allows or denies, to whom, on what, and when.
///
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html>
public struct PolicyStatement {
    /// Whether a statement allows or denies.
    public enum Effect: String, Sendable {
        /// It allows.
        case allow = "Allow"
        /// It denies, whatever else allows.
        case deny = "Deny"
    }

    /// Whether it allows or denies.
    public var effect: Effect
    /// Letters and digits that tell it from the policy's other statements.
    public var sid: String?
    /// Whom it speaks of; empty in policies of identities.
    public var principals: [Principal]
    /// Whom it does not speak of, of all there are; for denials only.
    public var notPrincipals: [Principal]
    /// What it speaks of, such as `sqs:SendMessage`.
    public var actions: [String]
    /// What it does not speak of, of all there is.
    public var notActions: [String]
    /// On what; empty in policies that trust.
    public var resources: [StringValue]
    /// On what not, of all there is.
    public var notResources: [StringValue]
    /// When it holds: operators, keys and values as IAM writes them.
    public var conditions: JSON?
    /// The line that wrote it: findings about it point there.
    public let place: Place

    /// Makes a statement.
    /// - Parameters:
    ///   - effect: Whether it allows or denies.
    ///   - sid: Letters and digits that tell it from the policy's other statements.
    ///   - principals: Whom it speaks of; empty in policies of identities.
    ///   - notPrincipals: Whom it does not speak of, instead of `principals`; for denials only.
    ///   - actions: What it speaks of, such as `sqs:SendMessage`.
    ///   - notActions: What it does not speak of, instead of `actions`.
    ///   - resources: On what; empty in policies that trust.
    ///   - notResources: On what not, instead of `resources`.
    ///   - conditions: When it holds: `.when(.arnEquals("aws:SourceArn", topic.arn))`, or as IAM writes it:
    ///     `["ArnEquals": ["aws:SourceArn": JSON(topic.arn)]]`.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ effect: Effect = .allow, sid: String? = nil, principals: [Principal] = [],
        notPrincipals: [Principal] = [], actions: [String] = [], notActions: [String] = [],
        resources: [StringValue] = [], notResources: [StringValue] = [], conditions: JSON? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        place = Place(file, line)
        self.effect = effect
        self.sid = sid
        self.principals = principals
        self.notPrincipals = notPrincipals
        self.actions = actions
        self.notActions = notActions
        self.resources = resources
        self.notResources = notResources
        self.conditions = conditions
    }

    init(
        principals: [Principal] = [], actions: [String], resources: [StringValue], conditions: JSON? = nil,
        at place: Place
    ) {
        self.init(
            principals: principals, actions: actions, resources: resources, conditions: conditions, file: place.file,
            line: place.line)
    }

    // Keys, the order of actions and bare strings for single ones as the AWS CDK writes them.
    var expression: Expression {
        var fields: [Expression.Field] = []
        func add(_ name: String, _ elements: [Expression]) {
            if let value = Self.minimal(elements) { fields.append(.init(name, value)) }
        }
        add("Action", Set(actions).sorted().map(Expression.string))
        if let conditions { fields.append(.init("Condition", conditions.expression)) }
        fields.append(.init("Effect", .string(effect.rawValue)))
        add("NotAction", Set(notActions).sorted().map(Expression.string))
        if let principal = Principal.expression(notPrincipals) { fields.append(.init("NotPrincipal", principal)) }
        add("NotResource", notResources.map(\.expression))
        if let principal = Principal.expression(principals) { fields.append(.init("Principal", principal)) }
        add("Resource", resources.map(\.expression))
        if let sid { fields.append(.init("Sid", .string(sid))) }
        return .object(fields)
    }

    /// One element stands bare, several in a list without repetitions; none is `nil`.
    static func minimal(_ elements: [Expression]) -> Expression? {
        var unique: [Expression] = []
        for element in elements where !unique.contains(element) { unique.append(element) }
        return unique.count > 1 ? .array(unique) : unique.first
    }
}
