import CloudFormation
import Hashes
public import OrderedCollections

/// A stack of an assembly.
public struct AssemblyStack: Sendable {
    /// The stack's id, which its template's file and its entry in the manifest bear.
    public var id: String
    /// The stack's name in CloudFormation.
    public var name: String
    /// What the AWS CDK's command line calls the stack: its path in the tree, `shop/orders`.
    public var displayName: String
    /// The stack's template.
    public var template: AssemblyTemplate
    /// The templates of its nested stacks, however deep.
    public var nested: [NestedTemplate]
    /// The templates that its StackSets deploy.
    public var stackSets: [StackSetTemplate]
    /// What is published before it is deployed, beside templates.
    public var assets: [AssemblyAsset]
    /// The account that it is for, twelve digits; `nil` for any.
    public var account: String?
    /// The region that it is for; `nil` for any.
    public var region: String?
    /// How the AWS CDK's command line deploys it.
    public var deployment: AssemblyDeployment
    /// The ids of the stacks that must be deployed first.
    public var dependencies: [String]
    /// Tags of the stack itself.
    public var tags: OrderedDictionary<String, String>
    /// Whether CloudFormation refuses to delete the stack.
    public var isTerminationProtected: Bool

    /// Creates a stack.
    ///
    /// - Parameters:
    ///   - id: The stack's id.
    ///   - name: The stack's name in CloudFormation; the id unless told.
    ///   - displayName: The path in the tree; the id unless told.
    ///   - template: The stack's template.
    ///   - nested: The templates of its nested stacks.
    ///   - stackSets: The templates that its StackSets deploy.
    ///   - assets: What is published before it is deployed.
    ///   - account: The account that it is for.
    ///   - region: The region that it is for.
    ///   - deployment: How the AWS CDK's command line deploys it; with the caller's credentials unless told.
    ///   - dependencies: The ids of the stacks that must be deployed first.
    ///   - tags: Tags of the stack itself.
    ///   - isTerminationProtected: Whether CloudFormation refuses to delete the stack.
    public init(
        id: String,
        name: String? = nil,
        displayName: String? = nil,
        template: AssemblyTemplate,
        nested: [NestedTemplate] = [],
        stackSets: [StackSetTemplate] = [],
        assets: [AssemblyAsset] = [],
        account: String? = nil,
        region: String? = nil,
        deployment: AssemblyDeployment = AssemblyDeployment(),
        dependencies: [String] = [],
        tags: OrderedDictionary<String, String> = [:],
        isTerminationProtected: Bool = false
    ) {
        self.id = id
        self.name = name ?? id
        self.displayName = displayName ?? id
        self.template = template
        self.nested = nested
        self.stackSets = stackSets
        self.assets = assets
        self.account = account
        self.region = region
        self.deployment = deployment
        self.dependencies = dependencies
        self.tags = tags
        self.isTerminationProtected = isTerminationProtected
    }

    /// The file of the stack's template.
    public var templateFile: String { "\(id).template.json" }
    /// The file of the same template as YAML, if it is written: for people and other tools. The manifest names the JSON, since
    /// the AWS CDK's command line reads no other.
    public var yamlFile: String { "\(id).template.yaml" }
    /// The file that says what is published before the stack is deployed.
    public var assetsFile: String { "\(id).assets.json" }
    /// Whether anything is published before it is deployed.
    var publishes: Bool {
        !nested.isEmpty || !assets.isEmpty || stackSets.contains(where: \.isPublished) || deployment.usesRoles
    }
    /// The key under which the template is published where roles deploy it: who assumes them may be in another account, where
    /// the command line itself has no place to put a template.
    var templateKey: String { "\(SHA256.hexDigest(of: template.content)).json" }
    /// The entry of ``assetsFile`` in the manifest.
    var assetsArtifact: String { "\(id).assets" }
}
