public import CloudFormation
import OrderedCollections
import ResourceRegistry

/// Outputs, parameters, conditions and mappings.
extension TestTemplate {
    /// An output of a name.
    /// - Parameters:
    ///   - id: The name.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: It, as the template has it.
    /// - Throws: What ends the test, if there is none.
    public func output(
        _ id: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, callLine: Int = #line
    ) throws -> TemplateOutput {
        try TestCaller(fileID, filePath, callLine).require(template.outputs[id], missing(id, in: .outputs))
    }

    /// Fails unless there is an output as told.
    /// - Parameters:
    ///   - id: Its name; `nil` for any.
    ///   - match: What it should be, as the template has it: `["Value": .ref(of: queue), "Export": ["Name": "url"]]`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectOutput(
        _ id: String? = nil, _ match: Match = .any, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        expect(match, id, in: .outputs, TestCaller(fileID, filePath, callLine))
    }

    /// A parameter of a name.
    /// - Parameters:
    ///   - id: The name.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: It, as the template has it.
    /// - Throws: What ends the test, if there is none.
    public func parameter(
        _ id: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, callLine: Int = #line
    ) throws -> TemplateParameter {
        try TestCaller(fileID, filePath, callLine).require(template.parameters[id], missing(id, in: .parameters))
    }

    /// Fails unless there is a parameter as told.
    /// - Parameters:
    ///   - id: Its name; `nil` for any.
    ///   - match: What it should be, as the template has it: `["Type": "String", "Default": .any]`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectParameter(
        _ id: String? = nil, _ match: Match = .any, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        expect(match, id, in: .parameters, TestCaller(fileID, filePath, callLine))
    }

    /// A condition of a name.
    /// - Parameters:
    ///   - id: The name.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: It, as the template has it.
    /// - Throws: What ends the test, if there is none.
    public func condition(
        _ id: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, callLine: Int = #line
    ) throws -> TemplateValue {
        try TestCaller(fileID, filePath, callLine).require(template.conditions[id], missing(id, in: .conditions))
    }

    /// Fails unless there is a condition as told.
    /// - Parameters:
    ///   - id: Its name; `nil` for any.
    ///   - match: What it should be, as the template has it: `["Fn::Equals": [.ref(of: "Stage"), "prod"]]`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectCondition(
        _ id: String? = nil, _ match: Match = .any, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        expect(match, id, in: .conditions, TestCaller(fileID, filePath, callLine))
    }

    /// A mapping of a name.
    /// - Parameters:
    ///   - id: The name.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: It, as the template has it.
    /// - Throws: What ends the test, if there is none.
    public func mapping(
        _ id: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, callLine: Int = #line
    ) throws -> TemplateMapping {
        try TestCaller(fileID, filePath, callLine).require(template.mappings[id], missing(id, in: .mappings))
    }

    /// Fails unless there is a mapping as told.
    /// - Parameters:
    ///   - id: Its name; `nil` for any.
    ///   - match: What it should be, as the template has it: `["eu-west-1": ["ami": .any]]`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectMapping(
        _ id: String? = nil, _ match: Match = .any, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        expect(match, id, in: .mappings, TestCaller(fileID, filePath, callLine))
    }

    private func expect(_ match: Match, _ id: String?, in section: TemplateSection, _ caller: TestCaller) {
        let entries = template.templateValue[section.rawValue]?.objectValue ?? [:]
        if let id, entries[id] == nil { return caller.fail(missing(id, in: section)) }
        let runs = entries.filter { id == nil || $0.key == id }.map { key, value in
            (key: key, run: match.run(value, at: [section.rawValue, key]))
        }
        let met = runs.filter { $0.run.differences.isEmpty }
        for (capture, value) in met.flatMap(\.run.captured) { capture.add(value) }
        guard met.isEmpty else { return }
        let noun = section.rawValue.lowercased().dropLast()
        guard let closest = runs.min(by: { $0.run.weight < $1.run.weight }) else {
            return caller.fail("there is no \(noun) in '\(self.id)'")
        }
        let others = runs.count == 1 ? "" : "; the closest is '\(closest.key)'"
        caller.fail(
            "no \(noun) of '\(self.id)' is as expected\(others)\n\(ResourceSearch.lines(closest.run.differences))")
    }

    /// That a section does not have a name.
    func missing(_ id: String, in section: TemplateSection) -> String {
        let noun = section.rawValue.lowercased().dropLast()
        let ids = ids(in: section)
        guard !ids.isEmpty else { return "there is no \(noun) '\(id)' in '\(self.id)', which has none" }
        let near = NearestNames.nearest(to: id, among: ids, limit: 1).first
        let shown = ids.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
        return "there is no \(noun) '\(id)' in '\(self.id)'; it has \(shown)"
            + (ids.count > 10 ? " and \(ids.count - 10) more" : "") + (near.map { "; did you mean '\($0)'?" } ?? "")
    }
}
