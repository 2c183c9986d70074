import CloudFormation

/// Findings as [workflow commands](https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands):
/// `::error file=Sources/Shop/Shop.swift,line=12,title=graph/cycle::message`.
struct GitHubAnnotations {
    private let report: FindingReport

    init(_ report: FindingReport) { self.report = report }

    var text: String { report.findings.map { line($0) + "\n" }.joined() }

    private func line(_ finding: Finding) -> String {
        let command =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .info: "notice"
            }
        var properties: [String] = []
        if let location = finding.location {
            properties.append("file=\(Self.property(report.paths.path(of: location.file)))")
            properties.append("line=\(location.line)")
        }
        properties.append("title=\(Self.property(finding.ruleID))")
        var text = finding.message
        if let path = finding.constructPath { text += "\nin \(path)" }
        if let help = finding.help { text += "\nhelp: \(help)" }
        return "::\(command) \(properties.joined(separator: ","))::\(Self.data(text))"
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
