public import CloudFormation
import ResourceRegistry
public import Strata

/// An app as a test looks at it: the templates of its stacks, and all that was found.
///
/// ```swift
/// let app = try TestApp { app in
///     try Shop.parse(["--stage", "prod"]).declare(in: app)
/// }
/// app.expectNoFindings(atLeast: .warning)
/// let orders = try app.template("orders")
/// ```
/// A value, as ``TestTemplate`` is.
public struct TestApp: Sendable {
    /// The templates of the stacks, in the order of their declaration; nested ones are within these.
    public let templates: [TestTemplate]
    /// All findings, in the order of declaration, validation and resolution.
    public let findings: [Finding]

    /// Synthesizes an app.
    /// - Parameter app: The app, declared.
    public init(_ app: App) { self.init(app.synthesize()) }

    /// Takes what an app came to.
    /// - Parameter synthesis: The templates and the findings.
    public init(_ synthesis: Synthesis) {
        findings = synthesis.findings
        templates = synthesis.stacks.map { stack in
            let path = stack.stack.node.path
            let own = synthesis.findings.filter { finding in
                finding.template == stack.id
                    || finding.constructPath.map { $0 == path || $0.hasPrefix("\(path)/") } == true
            }
            return TestTemplate(stack, findings: own)
        }
    }

    /// Declares an app and synthesizes it.
    /// - Parameters:
    ///   - now: The moment that the program takes for the present, if it needs one.
    ///   - root: What relative paths of assets begin from.
    ///   - assets: How templates name assets.
    ///   - file: The Swift file that findings about the app itself point at.
    ///   - line: The line that they point at.
    ///   - declare: Declares the stacks.
    /// - Throws: What `declare` throws.
    public init(
        now: Timestamp? = nil, root: String = ".", assets: AssetMode = .published, file: StaticString = #fileID,
        line: Int = #line, declare: (App) throws -> Void
    ) rethrows {
        let app = App(now: now, root: root, assets: assets, file: file, line: line)
        try declare(app)
        self.init(app)
    }

    /// The template of a stack, or of a nested stack or a StackSet in one.
    /// - Parameters:
    ///   - id: The stem of its file: the stack's id; of a nested one with its parent's first.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: The template.
    /// - Throws: What ends the test, if there is none.
    public func template(
        _ id: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, callLine: Int = #line
    ) throws -> TestTemplate {
        try TestCaller(fileID, filePath, callLine).require(self[id], missing(id))
    }

    /// The template of a stack, or of a nested stack or a StackSet in one; `nil` if there is none.
    public subscript(_ id: String) -> TestTemplate? { all.first { $0.id == id } }

    private var all: [TestTemplate] { templates.flatMap { [$0] + $0.nested + $0.stackSets } }

    private func missing(_ id: String) -> String {
        let ids = all.map(\.id)
        guard !ids.isEmpty else { return "there is no stack '\(id)': the app has none" }
        let near = NearestNames.nearest(to: id, among: ids, limit: 1).first.map { "; did you mean '\($0)'?" } ?? ""
        return "there is no stack '\(id)'; the app has \(ids.map { "'\($0)'" }.joined(separator: ", "))\(near)"
    }
}

extension TestApp: FindingSource {
    /// The app.
    public var findingsOrigin: String { "the app" }
}
