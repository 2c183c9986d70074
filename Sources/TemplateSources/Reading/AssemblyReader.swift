import CloudFormation
import DependencyGraph
import OrderedCollections

/// Reads the stacks of a cloud assembly, as Strata and the AWS CDK write it
/// ([schema](https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/cloud-assembly-schema)).
struct AssemblyReader {
    private let files: any SourceFiles
    private let folder: String
    private let artifacts: [(id: String, value: TemplateValue)]
    private let depth: Int
    private(set) var findings: [Finding] = []

    /// Opens the assembly in a folder; `nil` if its `manifest.json` is that of something else.
    ///
    /// One that was an assembly's and names nothing is refused, as `synth` refuses it: the templates beside it are not read as if
    /// they were all there is.
    init?(_ files: any SourceFiles, folder: String, depth: Int = 0) throws(TemplateSourceError) {
        let path = Paths.join(folder, "manifest.json")
        guard try files.kind(of: path) == .file else {
            throw TemplateSourceError("there is no assembly in '\(files.name(of: folder))': manifest.json is missing")
        }
        let manifest = try Self.value(path, files)
        guard manifest["version"] != nil, let artifacts = manifest["artifacts"]?.objectValue else {
            let isOurs = manifest.objectValue?.keys.allSatisfy(Self.members.contains) ?? true
            let hasParts = try Self.holdsParts(folder, files)
            guard isOurs && manifest["version"] != nil || hasParts else { return nil }
            throw TemplateSourceError(
                "'\(files.name(of: path))' is not the manifest of an assembly: it names no artifacts",
                help: "synthesize the assembly anew, or name the templates themselves")
        }
        self.files = files
        self.folder = folder
        self.depth = depth
        self.artifacts = artifacts.map { ($0.key, $0.value) }
    }

    /// The members of a manifest:
    /// <https://github.com/aws/aws-cdk-cli/blob/main/packages/%40aws-cdk/cloud-assembly-schema/lib/cloud-assembly/schema.ts>.
    private static let members: Set<String> = ["version", "artifacts", "missing", "runtime", "minimumCliVersion"]

    /// Whether a folder holds files that only assemblies have.
    private static func holdsParts(
        _ folder: String, _ files: any SourceFiles
    ) throws(TemplateSourceError) -> Bool {
        try files.names(in: folder).contains { $0.hasSuffix(".template.json") || $0.hasSuffix(".assets.json") }
    }

    private static func value(_ path: String, _ files: any SourceFiles) throws(TemplateSourceError) -> TemplateValue {
        let bytes = try files.read(path)
        do throws(TemplateDocumentError) {
            return try TemplateReader.readValue(bytes, file: files.name(of: path), format: .json).value
        } catch {
            throw TemplateSourceError(
                "\(error.finding.location.map { "\($0): " } ?? "")\(error.finding.message)",
                help: "the assembly is broken; synthesize it anew")
        }
    }

    /// The stacks in the order of the manifest.
    mutating func stacks() throws(TemplateSourceError) -> [GraphStack] {
        var stacks: [GraphStack] = []
        let published = try published()
        let ids = Set(artifacts.filter { $0.value["type"] == "aws:cloudformation:stack" }.map(\.id))
        let paths = artifacts.filter { ids.contains($0.id) }
            .compactMap { $0.value["properties"]?["templateFile"]?.stringValue }.map { Paths.join(folder, $0) }
        let texts = TemplateTexts(files, ahead: paths)
        for (id, artifact) in artifacts {
            switch artifact["type"]?.stringValue {
            case "aws:cloudformation:stack":
                stacks.append(try stack(id, artifact, published: published, ids: ids, texts: texts))
            case "cdk:cloud-assembly":
                guard let name = artifact["properties"]?["directoryName"]?.stringValue else { continue }
                guard depth < 8 else {
                    throw TemplateSourceError(
                        "the assembly in '\(files.name(of: folder))' holds assemblies without end")
                }
                guard var inner = try AssemblyReader(files, folder: Paths.join(folder, name), depth: depth + 1) else {
                    continue
                }
                stacks += try inner.stacks()
                findings += inner.findings
            default: break
            }
        }
        return stacks
    }

    private mutating func stack(
        _ id: String, _ artifact: TemplateValue, published: [String: String], ids: Set<String>,
        texts: TemplateTexts
    ) throws(TemplateSourceError) -> GraphStack {
        guard let file = artifact["properties"]?["templateFile"]?.stringValue else {
            throw TemplateSourceError(
                "the manifest of '\(files.name(of: folder))' names no template for stack '\(id)'",
                help: "the assembly is broken; synthesize it anew")
        }
        let path = Paths.join(folder, file)
        guard try files.kind(of: path) == .file else {
            throw TemplateSourceError(
                "the template '\(files.name(of: path))' of stack '\(id)' is missing",
                help: "the assembly is broken; synthesize it anew")
        }
        var reader = TemplateTreeReader(texts, published: published, assetFolder: folder)
        let template = try reader.read(path)
        findings += reader.findings
        let environment = Self.environment(artifact["environment"]?.stringValue)
        let dependencies = artifact["dependencies"]?.arrayValue?.compactMap(\.stringValue).filter(ids.contains) ?? []
        return GraphStack(
            id: id, name: artifact["properties"]?["stackName"]?.stringValue ?? id, account: environment.account,
            region: environment.region, template: template, declaredDependencies: dependencies.map { .init($0) })
    }

    /// `aws://111122223333/eu-west-1`, either of which may be unknown.
    private static func environment(_ text: String?) -> (account: String?, region: String?) {
        guard let text, text.hasPrefix("aws://") else { return (nil, nil) }
        let parts = text.dropFirst(6).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return (nil, nil) }
        let account = parts[0].utf8.count == 12 && parts[0].utf8.allSatisfy { (0x30...0x39).contains($0) }
        return (account ? parts[0] : nil, parts[1].hasPrefix("unknown") || parts[1].isEmpty ? nil : parts[1])
    }

    /// The files that are published under their hashes.
    private func published() throws(TemplateSourceError) -> [String: String] {
        var found: [String: String] = [:]
        for (_, artifact) in artifacts where artifact["type"] == "cdk:asset-manifest" {
            guard let name = artifact["properties"]?["file"]?.stringValue else { continue }
            let path = Paths.join(folder, name)
            guard try files.kind(of: path) == .file else { continue }
            for (hash, file) in try Self.value(path, files)["files"]?.objectValue ?? [:] {
                if let source = file["source"]?["path"]?.stringValue, hash.utf8.count >= 32 { found[hash] = source }
            }
        }
        return found
    }
}
