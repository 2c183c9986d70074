/// A finding: what is wrong or noteworthy, where, and how to fix it.
///
/// Findings are collected, not thrown, so that one run tells everything. They sort deterministically (see `<`), and
/// ``description`` is their text form.
public struct Finding: Codable, Sendable, Hashable {
    /// The stable name of the rule, such as `template/resource-limit`: lower case, category before the slash.
    public var ruleID: String
    /// How bad it is.
    public var severity: Severity
    /// What is wrong, with the value found and what is allowed; no final period. Further lines are details.
    public var message: String
    /// How to fix it.
    public var help: String?
    /// The path of the construct in the tree, such as `orders/Handler/Role`.
    public var constructPath: String?
    /// The template that holds it: its file name or its stack's name.
    public var template: String?
    /// The place inside the template, such as `Resources.Queue.Properties.QueueName`.
    public var templatePath: String?
    /// The source line that declared it.
    public var location: SourceLocation?
    /// Other places that belong to the finding.
    public var related: [RelatedLocation]

    /// Creates a finding with its places.
    ///
    /// - Parameters:
    ///   - ruleID: The stable name of the rule.
    ///   - severity: How bad it is.
    ///   - message: What is wrong, the value found, and what is allowed.
    ///   - help: How to fix it.
    ///   - constructPath: The path of the construct in the tree.
    ///   - template: The template's file or stack name.
    ///   - templatePath: The place inside the template, keys joined with dots.
    ///   - location: The source line that declared it.
    ///   - related: Other places that belong to the finding.
    public init(
        ruleID: String,
        severity: Severity,
        message: String,
        help: String? = nil,
        constructPath: String? = nil,
        template: String? = nil,
        templatePath: String? = nil,
        location: SourceLocation? = nil,
        related: [RelatedLocation] = []
    ) {
        self.ruleID = ruleID
        self.severity = severity
        self.message = message
        self.help = help
        self.constructPath = constructPath
        self.template = template
        self.templatePath = templatePath
        self.location = location
        self.related = related
    }
}

/// Findings as rules, validators and constructs make them: who reports one adds where it is.
extension Finding {
    /// Something that must be put right: `synth` writes nothing.
    /// - Parameters:
    ///   - message: What is wrong, with the value found and what is allowed.
    ///   - help: How to put it right.
    ///   - rule: The stable id of the rule, such as `queue/name`; empty for the name of the validator that reports it.
    /// - Returns: The finding, without a place.
    public static func error(_ message: String, help: String? = nil, rule: String = "") -> Finding {
        Finding(ruleID: rule, severity: .error, message: message, help: help)
    }

    /// Something that should be looked at.
    /// - Parameters:
    ///   - message: What is wrong, with the value found and what is allowed.
    ///   - help: How to put it right.
    ///   - rule: The stable id of the rule; empty for the name of the validator that reports it.
    /// - Returns: The finding, without a place.
    public static func warning(_ message: String, help: String? = nil, rule: String = "") -> Finding {
        Finding(ruleID: rule, severity: .warning, message: message, help: help)
    }

    /// Something worth knowing.
    /// - Parameters:
    ///   - message: What there is to know.
    ///   - help: What can be done about it.
    ///   - rule: The stable id of the rule; empty for the name of the validator that reports it.
    /// - Returns: The finding, without a place.
    public static func info(_ message: String, help: String? = nil, rule: String = "") -> Finding {
        Finding(ruleID: rule, severity: .info, message: message, help: help)
    }
}
