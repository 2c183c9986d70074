/// The root of the tree: everything that one run of the program synthesizes.
public struct App: Scope {
    /// The root node.
    public let node: Node

    /// Makes an empty app. Programs are handed one by `Application`; tests make their own.
    /// - Parameters:
    ///   - now: The moment that the program takes for the present, if it needs one.
    ///   - root: What relative paths of assets begin from; a relative one is itself relative to the working directory.
    ///   - assets: How templates name assets.
    ///   - deployment: How the AWS CDK's command line deploys stacks that say nothing themselves.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        now: Timestamp? = nil, root: String = ".", assets: AssetMode = .published,
        deployment: Deployment = .callerCredentials, file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(
            now: now, root: root, assets: assets, deployment: deployment, reading: AssetReading(), file: file,
            line: line)
    }

    /// Makes an empty app of a command, which knows what it needs of assets.
    /// - Parameters:
    ///   - now: The moment that the program takes for the present, if it needs one.
    ///   - root: What relative paths of assets begin from.
    ///   - assets: How templates name assets.
    ///   - deployment: How the AWS CDK's command line deploys stacks that say nothing themselves.
    ///   - reading: How the files of assets are read.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    package init(
        now: Timestamp?, root: String, assets: AssetMode, deployment: Deployment, reading: AssetReading,
        file: StaticString = #fileID, line: Int = #line
    ) {
        let store = AssetStore(root: root, mode: assets, reading: reading)
        let tree = Tree(assets: store, deployment: deployment)
        tree.now = now
        node = Node(root: tree, file, line)
    }

    /// Views the root of a tree, as ``Node/root`` gives it; `nil` for any other node.
    public init?(_ node: Node) {
        guard case .app = node.content else { return nil }
        self.node = node
    }

    /// The moment that the program takes for the present: what `--now` or `SOURCE_DATE_EPOCH` said; `nil` if neither did.
    public var now: Timestamp? { node.now }

    /// The stacks, in the order of their declaration; nested ones are within these.
    public var stacks: [Stack] {
        var stacks: [Stack] = []
        node.forEach { if let stack = Stack($0) { stacks.append(stack) } }
        return stacks
    }
}

extension App {
    /// Makes hard dependencies between stacks errors, so that each can be deployed, changed and deleted by itself.
    ///
    /// ```swift
    /// app.forbidHardDependencies(exceptOn: [network])
    /// ```
    /// A dependency is hard if the consumer's deployment fails without the producer: an import of an export, a parameter that
    /// is read at deployment, a name that the service looks up, `dependsOn`. `graph` lists them.
    /// - Parameter exceptions: Stacks that others may depend on.
    public func forbidHardDependencies(exceptOn exceptions: [any Scope] = []) {
        node.tree.independence = exceptions.compactMap { $0.node.rootStack }
    }
}
