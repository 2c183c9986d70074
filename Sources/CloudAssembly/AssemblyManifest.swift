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
            var properties: OrderedDictionary<String, TemplateValue> = ["file": .string(stack.assetsFile)]
            if stack.deployment.usesRoles { Self.require(BootstrapNames.minimumVersion, of: stack, in: &properties) }
            artifacts[stack.assetsArtifact] = ["type": "cdk:asset-manifest", "properties": .object(properties)]
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
        if stack.deployment.usesRoles { Self.addRoles(of: stack, to: &properties) }
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

    /// Who deploys, as the AWS CDK's `DefaultStackSynthesizer` says it.
    private static func addRoles(of stack: AssemblyStack, to properties: inout OrderedDictionary<String, TemplateValue>)
    {
        let names = BootstrapNames(of: stack)
        properties["assumeRoleArn"] = .string(names.role("deploy"))
        properties["cloudFormationExecutionRoleArn"] = .string(names.role("cfn-exec"))
        properties["stackTemplateAssetObjectUrl"] = .string("s3://\(names.bucket)/\(stack.templateKey)")
        require(BootstrapNames.minimumVersion, of: stack, in: &properties)
        var lookup: OrderedDictionary<String, TemplateValue> = ["arn": .string(names.role("lookup"))]
        require(BootstrapNames.minimumLookupVersion, of: stack, in: &lookup)
        properties["lookupRole"] = .object(lookup)
    }

    private static func require(
        _ version: Int, of stack: AssemblyStack, in properties: inout OrderedDictionary<String, TemplateValue>
    ) {
        properties["requiresBootstrapStackVersion"] = .integer(version)
        properties["bootstrapStackVersionSsmParameter"] = .string(BootstrapNames(of: stack).versionParameter)
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
