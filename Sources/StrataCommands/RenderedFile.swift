import CloudAssembly
import CloudFormation
import Strata

/// A template as it is written.
struct RenderedFile: Sendable {
    let content: AssemblyTemplate
    let rendered: RenderedTemplate
    /// What is wrong with the file that synthesis, which takes it for canonical JSON, does not know.
    let findings: [Finding]

    init(_ template: RenderedTemplate, format: TemplateFormat = .json) {
        guard format == .yaml else {
            content = AssemblyTemplate(template.template)
            rendered = template
            findings = []
            return
        }
        do throws(YAMLWriteError) {
            content = try AssemblyTemplate(yaml: template.template)
            rendered = template.written(in: content.content.count)
            findings = TemplateLimitRules.checkSize(rendered)
        } catch {
            content = AssemblyTemplate(template.template)
            rendered = template
            findings = [
                Finding(
                    ruleID: "template/yaml-writing", severity: .error, message: error.description,
                    help: "write JSON: leave --format out"
                )
            ]
        }
    }
}
