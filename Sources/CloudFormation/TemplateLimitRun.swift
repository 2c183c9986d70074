/// One run of ``TemplateLimitRules`` over one template.
struct TemplateLimitRun {
    let rendered: RenderedTemplate
    private(set) var findings: [Finding] = []

    var template: Template { rendered.template }

    init(_ rendered: RenderedTemplate) {
        self.rendered = rendered
    }

    mutating func report(
        _ rule: String,
        _ severity: Severity = .error,
        at path: String?,
        _ message: String,
        help: String?
    ) {
        findings.append(
            Finding(
                ruleID: rule,
                severity: severity,
                message: message,
                help: help,
                template: rendered.name,
                templatePath: path
            )
        )
    }

    mutating func checkCounts() {
        let counts = rendered.counts
        let split = Self.split
        check(
            "template/resource-limit", counts.resources, "resources", TemplateLimits.resources, at: "Resources",
            help: split)
        check(
            "template/parameter-limit",
            counts.parameters,
            "parameters",
            TemplateLimits.parameters,
            at: "Parameters",
            help: "combine some into one parameter with a list, or read them from the parameter store"
        )
        check("template/output-limit", counts.outputs, "outputs", TemplateLimits.outputs, at: "Outputs", help: split)
        check(
            "template/mapping-limit",
            counts.mappings,
            "mappings",
            TemplateLimits.mappings,
            at: "Mappings",
            help: "combine some, or choose the value in Swift"
        )
        check(
            "template/dynamic-reference-limit",
            counts.dynamicReferences,
            "dynamic references ({{resolve:…}})",
            TemplateLimits.dynamicReferences,
            at: nil,
            help: "read values that are used more than once through one parameter"
        )
    }

    mutating func checkSize() {
        check(
            TemplateLimitRules.sizeRule, rendered.byteCount, "bytes", TemplateLimits.bodyBytes, at: nil,
            help: Self.split)
    }

    private static let split = "move some to another stack or a nested stack"

    /// An error over a limit, a warning near it.
    private mutating func check(
        _ rule: String,
        _ count: Int,
        _ noun: String,
        _ limit: Int,
        at path: String?,
        help: String
    ) {
        let total = "the template has \(count) \(noun)"
        let share = count * 100 / limit
        if count > limit {
            report(rule, at: path, "\(total), at most \(limit) are allowed", help: help)
        } else if share >= TemplateLimits.nearlyFullShare {
            report(rule, .warning, at: path, "\(total), nearly all (\(share) %) of the \(limit) allowed", help: help)
        } else if share >= TemplateLimits.warningShare {
            report(rule, .warning, at: path, "\(total), \(share) % of the \(limit) allowed", help: help)
        }
    }
}
