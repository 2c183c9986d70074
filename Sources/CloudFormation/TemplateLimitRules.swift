/// Checks templates against ``TemplateLimits``: sizes, names, policies and tags.
public enum TemplateLimitRules {
    /// All findings in templates.
    ///
    /// - Parameter templates: The templates, nested ones included.
    /// - Returns: The findings, sorted.
    public static func check(_ templates: [RenderedTemplate]) -> [Finding] {
        templates.flatMap(check).sorted()
    }

    /// All findings in one template.
    ///
    /// - Parameter rendered: The template.
    /// - Returns: The findings, in the order of the template.
    public static func check(_ rendered: RenderedTemplate) -> [Finding] {
        var run = TemplateLimitRun(rendered)
        run.checkCounts()
        run.checkTexts()
        run.checkControlCharacters()
        run.checkNames()
        run.checkMappings()
        run.checkResources()
        return run.findings
    }
}
