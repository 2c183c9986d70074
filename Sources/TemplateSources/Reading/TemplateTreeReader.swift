import CloudFormation
import DependencyGraph
import OrderedCollections

/// Reads a template with the templates that it nests.
struct TemplateTreeReader {
    private let texts: TemplateTexts
    private var files: any SourceFiles { texts.files }
    /// Where a published template lies in the folder: by its hash.
    private let published: [String: String]
    /// The folder that assets' paths begin from; that of the template where there is none.
    private let assetFolder: String?
    private(set) var findings: [Finding] = []
    /// The paths of templates that others nest.
    private(set) var nestedPaths: Set<String> = []

    /// How deep stacks may nest; CloudFormation has no limit, and nobody goes beyond three.
    private static let maximumDepth = 16

    init(_ texts: TemplateTexts, published: [String: String] = [:], assetFolder: String? = nil) {
        self.texts = texts
        self.published = published
        self.assetFolder = assetFolder
    }

    /// Reads a template.
    mutating func read(_ path: String) throws(TemplateSourceError) -> GraphTemplate {
        let document = try texts.document(path)
        // A file that says nothing of what a template has is another file, named by mistake.
        guard Self.maybeTemplate(document.text.value) else {
            throw TemplateSourceError(
                "'\(files.name(of: path))' is not a template: it has no section Resources",
                help: "name a CloudFormation template, JSON or YAML, or a folder of them")
        }
        return try tree(document, path: path, chain: [path])
    }

    /// Reads a template; `nil` for a file that is something else.
    mutating func readIfTemplate(_ path: String) throws(TemplateSourceError) -> GraphTemplate? {
        guard let document = try texts.documentOfObject(path) else { return nil }
        guard Self.isTemplate(document.text.value) else { return nil }
        return try tree(document, path: path, chain: [path])
    }

    /// Whether a file that was named is a template: one that says nothing at all is an empty one.
    private static func maybeTemplate(_ value: TemplateValue) -> Bool {
        guard let members = value.objectValue else { return false }
        return members.isEmpty || members.keys.contains(where: sections.contains)
    }

    private static let sections: Set<String> = Set(TemplateSection.allCases.map(\.rawValue)).union([
        "AWSTemplateFormatVersion", "Transform", "Hooks",
    ])

    /// Whether a file of a folder is a template, and no other file.
    private static func isTemplate(_ value: TemplateValue) -> Bool {
        value["Resources"]?.objectValue != nil || value["AWSTemplateFormatVersion"] != nil
    }

    private mutating func tree(
        _ document: TemplateDocument, path: String, chain: [String]
    ) throws(TemplateSourceError) -> GraphTemplate {
        findings += document.findings
        var nested: [String: GraphTemplate] = [:]
        for (id, resource) in document.template.resources where resource.type == "AWS::CloudFormation::Stack" {
            guard let inner = place(of: resource, in: path) else { continue }
            guard try files.kind(of: inner) == .file else {
                findings.append(missing(inner, resource: id, document))
                continue
            }
            nestedPaths.insert(inner)
            if chain.contains(where: { Paths.normalised($0) == Paths.normalised(inner) })
                || chain.count >= Self.maximumDepth
            {
                throw TemplateSourceError(
                    "\(document.location(of: ["Resources", id])): nested stack '\(id)' nests '\(files.name(of: inner))', "
                        + "which nests it in turn",
                    help: "no stack can hold itself")
            }
            nested[id] = try tree(try texts.document(inner), path: inner, chain: chain + [inner])
        }
        return GraphTemplate(
            id: files.name(of: path), template: document.template, nested: nested, sources: SourceMap(document))
    }

    /// The path of the template that a nested stack names; `nil` if it is not among the files.
    private func place(of resource: TemplateResource, in path: String) -> String? {
        let folder = assetFolder ?? Paths.folder(of: path)
        // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-cdk-testing.html
        if let asset = resource.metadata?["aws:asset:path"]?.stringValue, !asset.isEmpty {
            return Paths.join(folder, asset)
        }
        guard let url = resource.properties["TemplateURL"] else { return nil }
        if let text = url.stringValue, !text.isEmpty, !text.contains("://") {
            return Paths.join(Paths.folder(of: path), text)
        }
        let text = JSONWriter.string(url)
        return published.keys.sorted().first { text.contains($0) }.flatMap { published[$0] }.map {
            Paths.join(folder, $0)
        }
    }

    private func missing(_ path: String, resource: String, _ document: TemplateDocument) -> Finding {
        Finding(
            ruleID: "diff/nested-template-missing", severity: .warning,
            message: "nested stack '\(resource)' names the template '\(files.name(of: path))', which is not there",
            help: "what is in it is left out; put the file there", template: document.file,
            templatePath: "Resources.\(resource)", location: document.location(of: ["Resources", resource]))
    }
}
