/// Files that are published before the stack is deployed: a directory, which becomes a zip file, or a file as it is.
///
/// ```swift
/// let page = Asset("Page", in: stack, path: "site/index.html")
/// ```
/// What is published is named after its content, so that a deployment changes only what depends on files that changed. The
/// name is the SHA-256 of contents, of paths within the directory, and of whether files may be executed: times, owners and
/// machines do not count. `synth` copies the files into the assembly; `cdk deploy` publishes them from there.
///
/// A relative path begins at the app's root: the working directory, which for `swift run` and `swift test` in a package is
/// the package's directory, unless the program says otherwise; see ``App/init(now:root:assets:deployment:file:line:)``.
///
/// Symbolic links are followed, as long as they lead to what is in the directory or in the app's root.
///
/// A directory may hold the package itself: what ``defaultExclusions`` name is left out, and so are cloud assemblies such as
/// that which `synth` writes, unless `exclude` takes them back in by name, `!reports`.
public struct Asset: Scope {
    /// How files are published.
    public enum Packaging: String, Sendable, Hashable {
        /// As a zip file, which the publishing tool makes: of a directory, or of a single file.
        case zip
        /// As it is: only a single file.
        case file
    }

    /// Patterns that every directory is read with: what Git, SwiftPM, macOS, Python and tools of Node.js leave behind.
    /// `!.git` and the like take it back in.
    public static let defaultExclusions = [
        ".git", ".build", ".DS_Store", "__pycache__/", "**/node_modules/.cache/",
    ]

    /// The place in the tree.
    public let node: Node
    private let content: AssetContent

    /// Declares an asset and reads its files.
    ///
    /// What is wrong with them is reported at this line: a path to nothing, a directory without files, files that cannot be
    /// read, pipes and devices, links to nothing, in circles, or out of the directory and the app's root; and a directory
    /// that cannot be meant: the whole file system, `.build`, `.git`, the assembly that is written.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of, within a stack.
    ///   - path: The file or directory: absolute, or relative to the app's root.
    ///   - exclude: What of a directory is left out, by patterns as in a `.gitignore`: `*.test.mjs`, `/docs`, `build/`,
    ///     `**/*.map`; a later `!keep.map` takes back in. They come after ``defaultExclusions``.
    ///   - packaging: How it is published; `nil` for zip files of directories and files as they are.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, path: String, exclude: [String] = [], packaging: Packaging? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        let store = scope.node.tree.assets
        let outcome = store.read(
            AssetStore.Request(path: path, exclude: exclude, packaging: packaging)
        )
        content = outcome.content
        node = Node(id, in: scope, content: .asset(outcome.content), file, line)
        guard !node.isRejected else { return }
        for problem in outcome.problems {
            node.tree.findings.append(AssetFindings.finding(problem, of: path, in: store, at: node))
        }
    }

    /// Views a node; `nil` if it is no asset.
    public init?(_ node: Node) {
        guard case .asset(let content) = node.content, content.image == nil else { return nil }
        self.node = node
        self.content = content
    }

    /// The SHA-256 that names it, 64 hexadecimal digits.
    public var hash: String { node.tree.assets.hash(of: content) }

    /// How it is published.
    public var packaging: Packaging { content.packaging }

    /// The paths of its files within the directory, sorted by their bytes; the file's name if it is one file.
    public var files: [String] { content.files.map(\.path) }

    /// The name of the bucket in which it is published. With ``AssetMode/local`` there is none, which is reported.
    public var bucketName: StringValue {
        AssetFindings.requirePublishing(of: node)
        return AssetBucket(of: node).name
    }

    /// The key under which it is published. With ``AssetMode/local`` there is none, which is reported.
    public var objectKey: StringValue {
        AssetFindings.requirePublishing(of: node)
        return StringValue(content.objectKey)
    }

    /// Its path relative to the template, `./asset.<hash>`, in an app whose templates name assets by it; `nil` in others.
    ///
    /// A property that `aws cloudformation package` replaces takes it in place of bucket and key
    /// ([which these are](https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html)).
    public var localPath: String? { node.tree.assets.mode == .local ? "./\(content.stagedName)" : nil }
}

/// How templates name the files that are published before a deployment.
public enum AssetMode: String, Sendable, CaseIterable {
    /// By bucket and key, where `cdk deploy` puts them: the bucket that `cdk bootstrap` makes.
    case published
    /// By paths relative to the template, which `aws cloudformation package` replaces and `sam local` reads.
    case local
}
