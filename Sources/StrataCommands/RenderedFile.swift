import CloudAssembly
import CloudFormation

/// A template as it is written, with what CloudFormation's limits say of it.
struct RenderedFile: Sendable {
    let content: AssemblyTemplate
    let rendered: RenderedTemplate
    let findings: [Diagnostic]

    init(name: String, template: Template) {
        content = AssemblyTemplate(template)
        rendered = RenderedTemplate(name: name, template: template, byteCount: content.content.count)
        findings = TemplateLimitCheck.check(rendered)
    }
}
