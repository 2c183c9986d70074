package import CloudFormation
import ReportText

/// Tells findings on standard error, the worst first, and counts them.
package struct FindingReporter {
    private let findings: [Finding]

    /// Takes findings.
    package init(findings: [Finding]) { self.findings = findings }

    /// Prints them.
    package func report() {
        for finding in findings.sorted() { Console.printError(text(of: finding)) }
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        guard errors + warnings > 0 else { return }
        Console.printError([Self.count(errors, "error"), Self.count(warnings, "warning")].joined(separator: ", "))
    }

    private func text(of finding: Finding) -> String {
        // Names and values of a template that someone else made must not speak to the terminal.
        let text = Printable.lines(finding.description)
        guard Console.usesColor, let colon = text.firstIndex(of: ":") else { return text }
        let code =
            switch finding.severity {
            case .error: "1;31"
            case .warning: "1;33"
            case .info: "1;36"
            }
        return TerminalText.dressed(String(text[..<colon]), code) + text[colon...]
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
