public import CloudFormation

/// What has findings that a test asks about: a ``TestTemplate``, a ``TestApp``.
public protocol FindingSource {
    /// What was found.
    var findings: [Finding] { get }
    /// What failures call it, such as `'orders'` or `the app`.
    var findingsOrigin: String { get }
}

extension FindingSource {
    /// Rule and message of each finding, `rule: message`, to compare with all that there should be.
    public var messages: [String] { findings.map { "\($0.ruleID): \($0.message)" } }

    /// The findings that are as told.
    /// - Parameters:
    ///   - rule: The stable id of the rule; `nil` for any.
    ///   - severity: How bad it is; `nil` for any.
    ///   - message: A part of its message or its help; `nil` for any.
    ///   - line: The line of the Swift file that it points at; `nil` for any.
    ///   - file: That file, as `#fileID` has it; `nil` for any.
    /// - Returns: The findings, in order.
    public func findings(
        rule: String? = nil, severity: Severity? = nil, message: String? = nil, line: Int? = nil, file: String? = nil
    ) -> [Finding] {
        let pattern = FindingPattern(rule: rule, severity: severity, message: message, line: line, file: file)
        return findings.filter { pattern.differences(from: $0).isEmpty }
    }

    /// Fails unless there is a finding as told.
    ///
    /// ```swift
    /// let template = TestTemplate { Worker("Mail", in: $0, maximumAge: .seconds(5)) }
    /// template.expectFinding(rule: "acme/worker-age", severity: .error, line: #line - 1)
    /// ```
    /// - Parameters:
    ///   - rule: The stable id of the rule.
    ///   - severity: How bad it is; `nil` for any.
    ///   - message: A part of its message or its help; `nil` for any.
    ///   - line: The line of the Swift file that it points at; `nil` for any.
    ///   - file: That file, as `#fileID` has it; `nil` for the test's own.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectFinding(
        rule: String, severity: Severity? = nil, message: String? = nil, line: Int? = nil, file: String? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        let file = file ?? (line == nil ? nil : "\(fileID)")
        let pattern = FindingPattern(rule: rule, severity: severity, message: message, line: line, file: file)
        if findings.contains(where: { pattern.differences(from: $0).isEmpty }) { return }
        TestCaller(fileID, filePath, callLine).fail(pattern.absence(from: findings, of: findingsOrigin))
    }

    /// Fails if there is a finding.
    /// - Parameters:
    ///   - rule: Only of the rule with this stable id; `nil` for any.
    ///   - severity: Only as bad as this or worse.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectNoFindings(
        rule: String? = nil, atLeast severity: Severity = .info, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        let found = findings.filter { $0.severity >= severity && (rule == nil || $0.ruleID == rule) }
        guard !found.isEmpty else { return }
        let kind = (rule.map { " of \($0)" } ?? "") + (severity == .info ? "" : " at or above \(severity.rawValue)")
        TestCaller(fileID, filePath, callLine).fail(
            "\(findingsOrigin) should have no finding\(kind), but has \(found.count):\n\(FindingPattern.list(found))")
    }
}

/// What a finding should be.
struct FindingPattern {
    let rule: String?
    let severity: Severity?
    let message: String?
    let line: Int?
    let file: String?

    /// What about a finding is otherwise: the fact, what was expected, and what was found.
    func differences(from finding: Finding) -> [(fact: String, expected: String, found: String)] {
        var found: [(String, String, String)] = []
        if let rule, finding.ruleID != rule { found.append(("rule", rule, finding.ruleID)) }
        if let severity, finding.severity != severity {
            found.append(("severity", severity.rawValue, finding.severity.rawValue))
        }
        if let message, !finding.message.contains(message), finding.help?.contains(message) != true {
            found.append(("message", "a text with \"\(message)\"", "\"\(finding.message)\""))
        }
        if let line, finding.location?.line != line {
            found.append(("line", "\(line)", finding.location.map { "\($0.line)" } ?? "none"))
        }
        if let file, finding.location?.file != file {
            found.append(("file", file, finding.location?.file ?? "none"))
        }
        return found
    }

    /// That none is as it should be, with what the nearest has otherwise.
    func absence(from findings: [Finding], of origin: String) -> String {
        let facts = [
            rule.map { "rule \($0)" }, severity.map { "severity \($0.rawValue)" },
            message.map { "message with \"\($0)\"" }, line.map { "line \(file ?? "any"):\($0)" },
        ].compactMap(\.self)
        let head = "\(origin) has no finding with \(facts.joined(separator: ", "))"
        guard !findings.isEmpty else { return "\(head); there are no findings" }
        // One of the rule says more than one of another rule at the same line.
        let ranked = findings.enumerated().map { offset, finding in
            (finding: finding, rank: (finding.ruleID == rule ? 0 : 1, differences(from: finding).count, offset))
        }
        guard let nearest = ranked.min(by: { $0.rank < $1.rank }) else { return head }
        guard nearest.finding.ruleID == rule else { return "\(head); found instead:\n\(Self.list(findings))" }
        let lines = differences(from: nearest.finding).map {
            "  \($0.fact): expected \($0.expected), found \($0.found)\n"
        }
        return "\(head); the closest differs in\n\(lines.joined())It is\n\(Self.list([nearest.finding]))"
    }

    /// Findings as text, each indented.
    static func list(_ findings: [Finding]) -> String {
        findings.map(\.description).joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  \($0)" }.joined(separator: "\n")
    }
}
