import CloudFormation
import OrderedCollections

/// The entries of a `manifest.json`, as the AWS CDK's command line reads them
/// ([schema](https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/cloud-assembly-schema)).
struct AssemblyManifest {
    /// The entries by their ids.
    var artifacts: OrderedDictionary<String, TemplateValue> = [:]

    /// The manifest of stacks.
    init(_ stacks: [AssemblyStack]) {
        for stack in stacks { add(stack) }
    }

    /// Reads a manifest; `nil` if the value is none.
    init?(_ value: TemplateValue) {
        guard value["version"]?.stringValue != nil, case .object(let artifacts)? = value["artifacts"] else {
            return nil
        }
        self.artifacts = artifacts
    }

    /// The manifest as JSON.
    var content: [UInt8] {
        JSONWriter.bytes(["version": .string(CloudAssembly.manifestVersion), "artifacts": .object(artifacts)])
    }

    mutating func add(_ stack: AssemblyStack) {
        var dependencies = stack.dependencies
        if stack.publishes {
            artifacts[stack.assetsArtifact] = [
                "type": "cdk:asset-manifest", "properties": ["file": .string(stack.assetsFile)],
            ]
            dependencies.insert(stack.assetsArtifact, at: 0)
        }
        var properties: OrderedDictionary<String, TemplateValue> = [
            "templateFile": .string(stack.templateFile),
            "stackName": .string(stack.name),
            "terminationProtection": .boolean(stack.isTerminationProtected),
        ]
        if !stack.tags.isEmpty { properties["tags"] = .object(stack.tags.mapValues(TemplateValue.string)) }
        // Strata has validated the template already.
        properties["validateOnSynth"] = false
        let account = stack.account ?? "unknown-account"
        let region = stack.region ?? "unknown-region"
        var artifact: OrderedDictionary<String, TemplateValue> = [
            "type": "aws:cloudformation:stack",
            "environment": "aws://\(account)/\(region)",
            "properties": .object(properties),
        ]
        if !dependencies.isEmpty { artifact["dependencies"] = .array(dependencies.map(TemplateValue.string)) }
        // What belongs to the stack but is published nowhere. The command line of the AWS CDK passes over metadata of types
        // that it does not know.
        if !stack.stackSets.isEmpty {
            let entries = stack.stackSets.map { ($0.stem, Self.metadata(file: $0.file)) }
            artifact["metadata"] = .object(OrderedDictionary(entries, uniquingKeysWith: { first, _ in first }))
        }
        artifact["displayName"] = .string(stack.displayName)
        artifacts[stack.id] = .object(artifact)
    }

    private static let stackSetMetadata: TemplateValue = "strata:stack-set-template"

    private static func metadata(file: String) -> TemplateValue {
        [["type": stackSetMetadata, "data": .string(file)]]
    }

    /// The files of the templates that a stack's StackSets deploy.
    func stackSetFiles(ofStack id: String) -> [String] {
        (artifacts[id]?["metadata"]?.objectValue?.values.flatMap { $0.arrayValue ?? [] } ?? [])
            .filter { $0["type"] == Self.stackSetMetadata }.compactMap { $0["data"]?.stringValue }
    }

    /// The ids of the stacks.
    var stackIDs: [String] {
        artifacts.filter { $0.value["type"] == "aws:cloudformation:stack" }.map(\.key)
    }

    /// The file of a stack's template.
    func templateFile(ofStack id: String) -> String? { artifacts[id]?["properties"]?["templateFile"]?.stringValue }

    /// The file that says what is published before a stack is deployed.
    func assetsFile(ofStack id: String) -> String? {
        artifacts["\(id).assets"]?["properties"]?["file"]?.stringValue
    }
}
