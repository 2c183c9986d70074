public import Strata

/// The rules that an enterprise gives to all its stacks. ``standard`` is what the others are measured by; change what differs
/// in one place and hand it to every ``EnforcedStack``.
public struct Conventions: Sendable {
    /// The stages that exist.
    public var allowedStages: [Stage]
    /// The stages in which other usages than ``Usage/production`` are allowed.
    public var experimentalStages: [Stage]
    /// The longest that an ephemeral stack may live.
    public var maximumLifetime: Duration
    /// How physical names are made; `nil` to leave them as they are.
    public var naming: NamingPolicy?
    /// The role with which CloudFormation deletes an expired stack's resources.
    public var deletionRole: DeletionRole
    /// Tags beside those of the context, for every stack.
    public var additionalTags: [(key: String, value: String)]
    /// Beginnings of physical names and of parameter names that stay as they are, because tools of others look for them:
    /// `cdk-`, `/cdk-bootstrap/`.
    public var keptNames: [String]

    /// Makes rules.
    /// - Parameters:
    ///   - allowedStages: The stages that exist.
    ///   - experimentalStages: The stages in which other usages than ``Usage/production`` are allowed.
    ///   - maximumLifetime: The longest that an ephemeral stack may live; 7 days unless said otherwise.
    ///   - naming: How physical names are made; `nil` to leave them as they are.
    ///   - deletionRole: The role with which CloudFormation deletes an expired stack's resources.
    ///   - additionalTags: Tags beside those of the context, for every stack.
    ///   - keptNames: Beginnings of physical names and of parameter names that stay as they are.
    public init(
        allowedStages: [Stage] = Stage.allCases, experimentalStages: [Stage] = [.dev, .sandbox],
        maximumLifetime: Duration = .days(7), naming: NamingPolicy? = .standard,
        deletionRole: DeletionRole = .bootstrap(), additionalTags: [(key: String, value: String)] = [],
        keptNames: [String] = []
    ) {
        self.allowedStages = allowedStages
        self.experimentalStages = experimentalStages
        self.maximumLifetime = maximumLifetime
        self.naming = naming
        self.deletionRole = deletionRole
        self.additionalTags = additionalTags
        self.keptNames = keptNames
    }

    /// The rules as they are unless someone says otherwise.
    public static let standard = Conventions()
}
