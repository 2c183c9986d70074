import CloudFormation

/// Findings as [JUnit's XML](https://github.com/testmoapp/junitxml): each a test, which fails if the finding is an error.
struct JUnitReport {
    private let report: FindingReport

    init(_ report: FindingReport) { self.report = report }

    var text: String {
        // A file without any test is an error to some readers.
        let tests = max(1, report.findings.count)
        let counts = "tests=\"\(tests)\" failures=\"\(report.count(.error))\" errors=\"0\""
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites name=\"Strata\" \(counts)>",
            "  <testsuite name=\"validate\" \(counts)>",
        ]
        if report.findings.isEmpty { lines.append("    <testcase classname=\"validate\" name=\"no finding\"/>") }
        for finding in report.findings { lines += testCase(finding) }
        return (lines + ["  </testsuite>", "</testsuites>", ""]).joined(separator: "\n")
    }

    private func testCase(_ finding: Finding) -> [String] {
        let first = finding.message.split(separator: "\n").first.map(String.init) ?? ""
        var head = "classname=\"\(Self.escaped(finding.ruleID))\" name=\"\(Self.escaped(first))\""
        if let location = finding.location {
            head += " file=\"\(Self.escaped(report.paths.path(of: location.file)))\" line=\"\(location.line)\""
        }
        let text = Self.escaped(finding.description)
        let body =
            finding.severity == .error
            ? "<failure message=\"\(Self.escaped(first))\" type=\"\(Self.escaped(finding.ruleID))\">\(text)</failure>"
            : "<system-out>\(text)</system-out>"
        return ["    <testcase \(head)>", "      \(body)", "    </testcase>"]
    }

    /// Text as XML 1.0 takes it: what cannot stand in it at all is shown by its picture.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\t": result += "&#9;"
            case "\u{0}"..."\u{1F}": result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
