import CloudFormation
import OrderedCollections

/// Findings as JSON.
struct FindingJSON {
    /// Raised when a member goes or changes its meaning, not when one is added.
    static let version = 1

    let report: FindingReport

    init(_ report: FindingReport) { self.report = report }

    var value: TemplateValue {
        [
            "version": .integer(Self.version),
            "summary": .object(
                OrderedDictionary(
                    uniqueKeysWithValues: Severity.allCases.reversed().map {
                        ("\($0.rawValue)s", .integer(report.count($0)))
                    })),
            "findings": .array(report.findings.map { .object(value($0)) }),
        ]
    }

    private func value(_ finding: Finding) -> OrderedDictionary<String, TemplateValue> {
        var members: OrderedDictionary<String, TemplateValue> = [
            "ruleId": .string(finding.ruleID), "severity": .string(finding.severity.rawValue),
            "message": .string(finding.message),
        ]
        members["help"] = finding.help.map(TemplateValue.string)
        members["constructPath"] = finding.constructPath.map(TemplateValue.string)
        members["template"] = finding.template.map(TemplateValue.string)
        members["templatePath"] = finding.templatePath.map(TemplateValue.string)
        members["location"] = finding.location.map(value)
        if !finding.related.isEmpty {
            members["related"] = .array(
                finding.related.map { other in
                    var members: OrderedDictionary<String, TemplateValue> = ["message": .string(other.message)]
                    members["location"] = other.location.map(value)
                    return .object(members)
                })
        }
        return members
    }

    private func value(_ location: SourceLocation) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [
            "file": .string(report.paths.path(of: location.file)), "line": .integer(location.line),
        ]
        members["column"] = location.column.map(TemplateValue.integer)
        return .object(members)
    }
}
