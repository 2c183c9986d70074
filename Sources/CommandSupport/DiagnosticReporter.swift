package import CloudFormation

/// Tells findings on standard error, the worst first, and counts them.
package struct DiagnosticReporter {
    private let diagnostics: [Diagnostic]

    /// Takes findings.
    package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Prints them.
    package func report() {
        for diagnostic in diagnostics.sorted() { Console.printError(text(of: diagnostic)) }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        guard errors + warnings > 0 else { return }
        Console.printError([Self.count(errors, "error"), Self.count(warnings, "warning")].joined(separator: ", "))
    }

    private func text(of diagnostic: Diagnostic) -> String {
        let text = diagnostic.description
        guard Console.usesColor, let colon = text.firstIndex(of: ":") else { return text }
        let color =
            switch diagnostic.severity {
            case .error: "\u{1b}[1;31m"
            case .warning: "\u{1b}[1;33m"
            case .info: "\u{1b}[1;36m"
            }
        return color + text[..<colon] + "\u{1b}[0m" + text[colon...]
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
