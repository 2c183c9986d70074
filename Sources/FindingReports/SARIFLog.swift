import CloudFormation
import OrderedCollections

/// Findings in the [Static Analysis Results Interchange Format, version
/// 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html), with what
/// [GitHub's code scanning](https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning)
/// asks for.
struct SARIFLog {
    private let report: FindingReport
    private let rules: [String]

    init(_ report: FindingReport) {
        self.report = report
        rules = Set(report.findings.map(\.ruleID)).sorted()
    }

    var value: TemplateValue {
        [
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": [
                        "driver": ["name": "Strata", "rules": .array(rules.map(rule))]
                    ],
                    "originalUriBaseIds": [
                        "%SRCROOT%": ["description": ["text": "The root of the package."]]
                    ],
                    "results": .array(report.findings.map { .object(result($0)) }),
                ]
            ],
        ]
    }

    /// A rule has the level of the worst that it found.
    private func rule(_ id: String) -> TemplateValue {
        let severity = report.findings.filter { $0.ruleID == id }.map(\.severity).max() ?? .error
        return [
            "id": .string(id), "shortDescription": ["text": .string(Self.words(id))],
            "defaultConfiguration": ["level": .string(Self.level(severity))],
        ]
    }

    /// `graph/cycle` as words: `graph: cycle`.
    private static func words(_ id: String) -> String {
        id.replacing("/", with: ": ").replacing("-", with: " ")
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    private func result(_ finding: Finding) -> OrderedDictionary<String, TemplateValue> {
        var text = finding.message
        if let help = finding.help { text += "\n\(help)" }
        var members: OrderedDictionary<String, TemplateValue> = [
            "ruleId": .string(finding.ruleID),
            "ruleIndex": .integer(rules.firstIndex(of: finding.ruleID) ?? 0),
            "level": .string(Self.level(finding.severity)),
            "message": ["text": .string(text)],
        ]
        var location: OrderedDictionary<String, TemplateValue> = [:]
        location["physicalLocation"] = finding.location.map(place)
        let names = logicalLocations(of: finding)
        if !names.isEmpty { location["logicalLocations"] = .array(names) }
        if !location.isEmpty { members["locations"] = [.object(location)] }
        let related = finding.related.compactMap { other in
            other.location.map { (other.message, $0) }
        }
        if !related.isEmpty {
            members["relatedLocations"] = .array(
                related.enumerated().map { index, other in
                    [
                        "id": .integer(index + 1), "message": ["text": .string(other.0)],
                        "physicalLocation": place(other.1),
                    ]
                })
        }
        // What is found stays the same finding when lines above it come and go.
        let key = [finding.ruleID, finding.constructPath, finding.template, finding.templatePath]
        members["partialFingerprints"] = [
            "strataFinding/v1": .string(key.map { $0 ?? "" }.joined(separator: "|"))
        ]
        return members
    }

    /// The construct, and the place in the template.
    private func logicalLocations(of finding: Finding) -> [TemplateValue] {
        var names: [TemplateValue] = []
        if let path = finding.constructPath {
            names.append(["fullyQualifiedName": .string(path), "kind": "member"])
        }
        let place = [finding.template, finding.templatePath].compactMap(\.self).joined(separator: ": ")
        if !place.isEmpty { names.append(["fullyQualifiedName": .string(place), "kind": "object"]) }
        return names
    }

    private func place(_ location: SourceLocation) -> TemplateValue {
        [
            "artifactLocation": [
                "uri": .string(Self.uri(report.paths.path(of: location.file))), "uriBaseId": "%SRCROOT%",
            ],
            // Columns count bytes here and characters there; lines are the same.
            "region": ["startLine": .integer(max(1, location.line))],
        ]
    }

    /// A path as a relative [URI reference](https://www.rfc-editor.org/rfc/rfc3986).
    static func uri(_ path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.append(Character(Unicode.Scalar(byte)))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return text
    }
}
