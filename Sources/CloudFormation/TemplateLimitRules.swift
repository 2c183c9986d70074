/// Checks templates against ``TemplateLimits``: sizes, names, policies and tags.
public enum TemplateLimitRules {
    /// All findings in templates.
    ///
    /// - Parameter templates: The templates, nested ones included.
    /// - Returns: The findings, sorted.
    public static func check(_ templates: [RenderedTemplate]) -> [Finding] {
        templates.flatMap(check).sorted()
    }

    /// What the size of a template's file breaks, or comes near to; part of ``check(_:)-(RenderedTemplate)``.
    ///
    /// - Parameter rendered: The template.
    /// - Returns: One finding of the rule ``sizeRule``, or none.
    public static func checkSize(_ rendered: RenderedTemplate) -> [Finding] {
        var run = TemplateLimitRun(rendered)
        run.checkSize()
        return run.findings
    }

    /// The rule on the size of a template's file, which depends on how it is written.
    public static let sizeRule = "template/body-limit"
    /// The rule on templates without resources.
    public static let emptinessRule = "template/no-resources"
    /// The rule on the number of a resource's tags.
    public static let tagRule = "template/tag-limit"
    /// The rule on characters that CloudFormation's answers cannot hold.
    public static let controlCharacterRule = "template/control-character"

    /// All findings in one template.
    ///
    /// - Parameter rendered: The template.
    /// - Returns: The findings, in the order of the template.
    public static func check(_ rendered: RenderedTemplate) -> [Finding] {
        var run = TemplateLimitRun(rendered)
        run.checkCounts()
        run.checkSize()
        run.checkTexts()
        run.checkControlCharacters()
        run.checkNames()
        run.checkMappings()
        run.checkResources()
        return run.findings
    }
}
