import CloudFormation
import StrataTesting

extension FindingSource {
    /// The findings without the places in Swift, which move with the tests.
    var texts: [String] {
        findings.map { finding in
            "\(finding.severity.rawValue): \(finding.message) [\(finding.ruleID)] help: \(finding.help ?? "-")"
        }
    }
}
