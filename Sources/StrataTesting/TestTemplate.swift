public import CloudFormation
import Foundation
import OrderedCollections
public import Strata

/// A template as a test looks at it: what is in it, where that comes from, and what was found while it was made.
///
/// ```swift
/// let template = TestTemplate { stack in
///     Queue("Orders", in: stack, visibilityTimeout: .seconds(80))
/// }
/// template.expectNoFindings()
/// template.expectResource(of: AWS.SQS.Queue.self, where: ["VisibilityTimeout": 80])
/// ```
/// It is a value: nothing of the program can change it any more, and tests that run at once may share it.
public struct TestTemplate: Sendable {
    /// The stem of the template's file: the stack's id, of a nested one or a StackSet's with its parent's first.
    public let id: String
    /// The document.
    public let template: Template
    /// What was found: all findings of the run if one stack was declared for the test, those of the stack if it is one of
    /// several.
    public let findings: [Finding]
    /// The templates of the nested stacks, outer before inner.
    public let nested: [TestTemplate]
    /// The templates that the StackSets deploy, in the order of their declaration.
    public let stackSets: [TestTemplate]
    /// The ids of the stacks that must be deployed before this one, sorted.
    public let dependencies: [String]
    let origins: [String: Origin]

    /// Where in the program something comes from.
    struct Origin: Sendable {
        let path: String?
        let location: CloudFormation.SourceLocation?
    }

    /// A template of any origin, such as one that another tool made.
    /// - Parameters:
    ///   - template: The document.
    ///   - id: What failures call it.
    ///   - findings: What is known to be wrong with it.
    public init(_ template: Template, id: String = "template", findings: [Finding] = []) {
        self.id = id
        self.template = template
        self.findings = findings
        nested = []
        stackSets = []
        dependencies = []
        origins = [:]
    }

    /// A template in a file, written as JSON or YAML.
    /// - Parameter path: The file; a relative path begins at the working directory, which `swift test` leaves at the package.
    /// - Throws: Why the file cannot be read, or what is wrong with it and where.
    public init(contentsOf path: String) throws {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let name = URL(fileURLWithPath: path).lastPathComponent
        let document = try TemplateReader.read(bytes, file: name)
        self.init(document.template, id: name, findings: document.findings)
    }

    /// Declares a stack and synthesizes it.
    /// - Parameters:
    ///   - id: The stack's id.
    ///   - conventions: The rules that hold for it; `nil` for none.
    ///   - environment: The account and region that it is for.
    ///   - now: The moment that the program takes for the present, if it needs one.
    ///   - root: What relative paths of assets begin from.
    ///   - assets: How the template names assets.
    ///   - file: The Swift file that findings about the stack itself point at.
    ///   - line: The line that they point at.
    ///   - declare: Declares what is in the stack.
    /// - Throws: What `declare` throws.
    public init(
        _ id: String = "app", conventions: (any StackConventions)? = nil, environment: Environment = .agnostic,
        now: Timestamp? = nil, root: String = ".", assets: AssetMode = .published, file: StaticString = #fileID,
        line: Int = #line, declare: (Stack) throws -> Void
    ) rethrows {
        let app = App(now: now, root: root, assets: assets, file: file, line: line)
        let stack = Stack(
            id, in: app, conventions: conventions, environment: environment, file: file, line: line)
        try declare(stack)
        self.init(of: stack)
    }

    /// Synthesizes the app that a stack is in, and takes the stack's template. All of the app must be declared before.
    /// - Parameter stack: The stack.
    public init(of stack: Stack) {
        let synthesis = App(stack.node.root)?.synthesize()
        if let found = synthesis?.stack(stack.id), let synthesis {
            self.init(found, findings: synthesis.findings)
        } else {
            // A stack whose id is taken, for one, has no template; what is wrong is among the findings.
            self.init(Template(), id: stack.id, findings: synthesis?.findings ?? [])
        }
    }

    init(_ stack: SynthesizedStack, findings: [Finding]) {
        self.init(
            stack.template, findings: findings, nested: stack.nested.map { TestTemplate($0) },
            stackSets: stack.stackSets.map { TestTemplate($0) }, dependencies: stack.dependencies)
    }

    private init(
        _ synthesized: SynthesizedTemplate, findings: [Finding] = [], nested: [TestTemplate] = [],
        stackSets: [TestTemplate] = [], dependencies: [String] = []
    ) {
        id = synthesized.id
        template = synthesized.template
        self.findings = findings
        self.nested = nested
        self.stackSets = stackSets
        self.dependencies = dependencies
        var origins: [String: Origin] = [:]
        for id in synthesized.template.resources.keys {
            origins[id] = Origin(path: synthesized.constructPath(of: id), location: synthesized.location(of: id))
        }
        self.origins = origins
    }
}

extension TestTemplate: FindingSource {
    /// The template, by its id.
    public var findingsOrigin: String { "'\(id)'" }
}

extension TestTemplate {
    /// What stands at a place in the template: `template["Outputs", "Url", "Value"]`.
    /// - Parameter keys: The keys on the way.
    /// - Returns: The value; `nil` if there is none.
    public subscript(_ keys: String...) -> TemplateValue? {
        template.templateValue[TemplatePath(keys.map(TemplatePath.Component.key))]
    }

    /// The names of what a section has, in written order.
    /// - Parameter section: The section.
    /// - Returns: The names.
    public func ids(in section: TemplateSection) -> [String] {
        template.templateValue[section.rawValue]?.objectValue.map { Array($0.keys) } ?? []
    }

    /// The statements of all policies of a type, in order.
    /// - Parameter type: The type: `AWS::IAM::Policy`, `AWS::SQS::QueuePolicy` and others with a `PolicyDocument`.
    /// - Returns: The statements.
    public func statements(of type: String = "AWS::IAM::Policy") -> [TemplateValue] {
        resources(of: type).flatMap { $0["PolicyDocument", "Statement"]?.arrayValue ?? [] }
    }
}
