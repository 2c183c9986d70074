import CloudAssembly
import CloudFormation
import Strata

/// A template as it is written: as JSON, and, if told, as YAML beside it.
struct RenderedFile: Sendable {
    let content: AssemblyTemplate
    let rendered: RenderedTemplate
    /// What is wrong with the YAML that synthesis, which knows of canonical JSON only, does not say.
    let findings: [Finding]

    /// Whether the YAML is small enough for CloudFormation.
    var hasFittingYAML: Bool { content.yaml != nil && !findings.contains { $0.severity == .error } }

    init(_ template: RenderedTemplate, format: TemplateFormat = .json) {
        guard format == .yaml else {
            content = AssemblyTemplate(template.template)
            rendered = template
            findings = []
            return
        }
        do throws(YAMLWriteError) {
            let yaml = try template.template.yaml()
            content = AssemblyTemplate(content: template.template.json(), yaml: yaml)
            rendered = template.written(in: yaml.count)
            findings = TemplateLimitRules.checkSize(rendered)
        } catch {
            content = AssemblyTemplate(template.template)
            rendered = template
            findings = [
                Finding(
                    ruleID: "template/yaml-writing", severity: .error, message: error.description,
                    help: "write JSON only: leave --format out"
                )
            ]
        }
    }
}
