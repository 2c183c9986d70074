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

    /// The file by which Git passes over what is in the folder beside templates and manifests.
    static let ignoreFile = ".gitignore"
    /// What it says: staged assets are copies, `.cache` holds what the AWS CDK's command line has zipped, and the locks are
    /// what it leaves if it is killed. A stack's own files may begin with `asset.`, but then no digits follow.
    static let ignoreContent = Array(
        """
        # Written by synth: copies, made anew when they are missing, and what `cdk deploy` leaves here.
        /asset.[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*
        /.cache/
        /read.*.lock*
        /synth.lock

        """.utf8)
}
