/// What a program synthesizes to: stacks with their templates, as the AWS CDK's command line deploys them.
///
/// See [Cloud assemblies](https://docs.aws.amazon.com/cdk/v2/guide/deploy.html#deploy-how-synth-app).
public struct CloudAssembly: Sendable {
    /// The stacks, in the order in which they are to be listed.
    public var stacks: [AssemblyStack]

    /// Creates an assembly.
    ///
    /// - Parameter stacks: The stacks, in the order in which they are to be listed.
    public init(stacks: [AssemblyStack]) {
        self.stacks = stacks
    }

    /// The name of the file that lists the stacks.
    public static let manifestFile = "manifest.json"
    /// The version of the manifest's schema: old enough for every command line of the AWS CDK 2.
    static let manifestVersion = "36.0.0"
}
