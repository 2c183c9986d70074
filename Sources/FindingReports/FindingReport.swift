public import CloudFormation

/// The findings of one run, to be written in any format.
public struct FindingReport: Sendable {
    /// The findings, the worst first, each once.
    public let findings: [Finding]
    /// Where the files of Swift lines are.
    let paths: SourcePaths

    /// Takes findings.
    /// - Parameters:
    ///   - findings: The findings, in any order.
    ///   - paths: Where the files of Swift lines are; for formats that name files to other programs.
    public init(_ findings: [Finding], paths: SourcePaths = SourcePaths()) {
        var seen: Set<Finding> = []
        self.findings = findings.filter { seen.insert($0).inserted }.sorted()
        self.paths = paths
    }

    /// How many findings are of a severity.
    public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

    /// JSON for programs: `docs/VALIDATE.md` describes the members.
    public func json() -> String { JSONWriter.string(FindingJSON(self).value, style: .indented) }

    /// SARIF 2.1.0, which code hosts show on the lines of a change.
    public func sarif() -> String { JSONWriter.string(SARIFLog(self).value, style: .indented) }

    /// Workflow commands, which GitHub Actions shows on the lines of a change.
    public func github() -> String { GitHubAnnotations(self).text }

    /// JUnit's XML, which most CI systems show as tests.
    public func junit() -> String { JUnitReport(self).text }
}
