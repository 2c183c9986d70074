/// A container image that is built of a directory and published before the stack is deployed.
///
/// ```swift
/// let image = DockerImageAsset("Image", in: stack, directory: "services/orders", platform: "linux/arm64")
/// ```
/// It is named after the directory's content, as an ``Asset`` is, and after how it is built. `cdk deploy` builds it with
/// `docker build` and pushes it to the repository that `cdk bootstrap` makes; `synth` itself needs no Docker.
/// A `.dockerignore` takes effect when the image is built; what it names counts for the hash unless it is excluded here too.
public struct DockerImageAsset: Scope {
    /// The place in the tree.
    public let node: Node
    private let content: AssetContent

    /// Declares an image and reads the files of its directory.
    ///
    /// What is wrong with them is reported at this line, as for an ``Asset``, and so is a directory without the file that
    /// says how to build.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of, within a stack.
    ///   - directory: The directory: absolute, or relative to the app's root.
    ///   - dockerfile: The file that says how to build, relative to the directory.
    ///   - target: The stage to build, in a file with several; `nil` for the last.
    ///   - platform: The platform to build for, such as `linux/arm64`; `nil` for that of the machine which builds.
    ///   - arguments: Values of the file's `ARG`s. They can be read in the image: nothing secret belongs here.
    ///   - exclude: What of the directory is left out, by patterns as in a `.gitignore`.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String, in scope: any Scope, directory: String, dockerfile: String = "Dockerfile", target: String? = nil,
        platform: String? = nil, arguments: [String: String] = [:], exclude: [String] = [],
        file: StaticString = #fileID, line: Int = #line
    ) {
        let store = scope.node.tree.assets
        let outcome = store.read(
            AssetStore.Request(path: directory, exclude: exclude, packaging: .zip)
        )
        var content = outcome.content
        content.image = DockerBuild(
            dockerfile: dockerfile, target: target, platform: platform,
            arguments: arguments.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }
        )
        self.content = content
        node = Node(id, in: scope, content: .asset(content), file, line)
        guard !node.isRejected else { return }
        for problem in outcome.problems {
            node.tree.findings.append(AssetFindings.finding(problem, of: directory, in: store, at: node))
        }
        if outcome.problems.isEmpty, !content.files.contains(where: { $0.path == dockerfile }) {
            node.tree.findings.append(AssetFindings.noDockerfile(dockerfile, in: directory, at: node))
        }
    }

    /// What names the image: 64 hexadecimal digits.
    public var tag: String {
        let hash = node.tree.assets.hash(of: content)
        return content.image?.tag(directoryHash: hash) ?? hash
    }

    /// The platform that it is built for; `nil` for that of the machine which builds it.
    public var platform: String? { content.image?.platform }

    /// Where the image is pushed to, with its tag. With ``AssetMode/local`` it is nowhere, which is reported.
    public var imageURI: StringValue {
        AssetFindings.requirePublishing(of: node)
        return
            "\(AWS.accountID).dkr.ecr.\(AWS.region).\(AWS.urlSuffix)/\(AssetBucket(of: node).repository):\(content.tag)"
    }

    /// The name of the repository that the image is pushed to, in the account and region that are deployed to.
    public var repositoryName: StringValue {
        AssetFindings.requirePublishing(of: node)
        return AssetBucket(of: node).repository
    }
}
