import CloudFormation

/// Finds plain text into which a value was interpolated that is known only at deployment; see ``UnresolvedText``.
enum UnresolvedTextRule {
    static func check(_ rendered: RenderedTemplate) -> [Finding] {
        // The mark begins with a control character, of which nearly no template has one.
        guard rendered.counts.hasControlCharacters else { return [] }
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
