/// How templates name the files that are published before a deployment.
public enum AssetMode: String, Sendable, CaseIterable {
    /// By bucket and key, where `cdk deploy` puts them: the bucket that `cdk bootstrap` makes.
    case published
    /// By paths relative to the template, which `aws cloudformation package` replaces and `sam local` reads.
    case local
}
