import CloudAssembly
import CloudFormation
import Strata

/// A template as it is written, with what CloudFormation's limits say of it.
struct RenderedFile: Sendable {
    let content: AssemblyTemplate
    let rendered: RenderedTemplate
    let findings: [Finding]

    init(name: String, template: Template, format: TemplateFormat = .json) {
        let (content, problem) = Self.content(of: template, in: format)
        self.content = content
        rendered = RenderedTemplate(name: name, template: template, byteCount: content.content.count)
        let unresolved = Self.unresolved(in: rendered, content)
        // The mark of such a value begins with a control character, of which nobody needs to hear.
        let marked = Set(unresolved.map(\.templatePath))
        findings =
            TemplateLimitRules.check(rendered).filter {
                $0.ruleID != "template/control-character" || !marked.contains($0.templatePath)
            } + unresolved + problem
    }

    private static func content(of template: Template, in format: TemplateFormat) -> (AssemblyTemplate, [Finding]) {
        guard format == .yaml else { return (AssemblyTemplate(template), []) }
        do throws(YAMLWriteError) {
            return (try AssemblyTemplate(yaml: template), [])
        } catch {
            let problem = Finding(
                ruleID: "template/yaml-writing", severity: .error, message: error.description,
                help: "write JSON: leave --format out"
            )
            return (AssemblyTemplate(template), [problem])
        }
    }

    /// Plain text into which a value was interpolated that is known only at deployment.
    private static func unresolved(in rendered: RenderedTemplate, _ content: AssemblyTemplate) -> [Finding] {
        // YAML escapes the mark in its own way, so that only JSON tells at once.
        guard content.format == .yaml || Bytes.contain(content.content, UnresolvedText.writtenMark) else { return [] }
        var findings: [Finding] = []
        rendered.template.templateValue.visit { value, path in
            guard case .string(let text) = value, text.contains(UnresolvedText.mark) else { return true }
            findings.append(
                Finding(
                    ruleID: "value/unresolved-text", severity: .error,
                    message: "a value that is known only at deployment was interpolated into a plain String",
                    help: "make the String a StringValue; the compiler warns where the value was interpolated",
                    template: rendered.name, templatePath: path.description
                )
            )
            return true
        }
        return findings
    }
}
