/// A finding: what is wrong or noteworthy, where, and how to fix it.
///
/// Diagnostics are collected, not thrown, so that one run tells everything. They sort deterministically (see `<`), and
/// ``description`` is their text form.
public struct Diagnostic: Codable, Sendable, Hashable {
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

    /// Creates a diagnostic.
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
