import ArgumentParser
import CloudFormation
import FindingReports

/// How findings are written.
package enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case sarif
    case junit
    case github

    /// Writes findings.
    func text(of report: FindingReport) -> String {
        switch self {
        case .text: report.findings.map { "\($0)\n" }.joined()
        case .json: report.json()
        case .sarif: report.sarif()
        case .junit: report.junit()
        case .github: report.github()
        }
    }
}

/// From which severity on a finding fails.
package enum FailLevel: String, CaseIterable, ExpressibleByArgument {
    case error
    case warning
    case info

    /// The mildest severity that fails.
    var severity: Severity {
        switch self {
        case .error: .error
        case .warning: .warning
        case .info: .info
        }
    }
}
