import CloudFormation

/// What of a deployment stands in the stack itself.
struct BootstrapVersion {
    let deployment: Deployment

    /// The oldest bootstrap whose roles can deploy; the AWS CDK asks for the same.
    /// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html#bootstrapping-template>
    private static let minimum = 6

    // The template of `cdk bootstrap` takes [A-Za-z0-9_-]{1,10}; capitals and underscores, no name of a bucket has.
    private static let help =
        "choose another, and bootstrap with the same --qualifier; "
        + "see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html"

    /// Checks the qualifier, and declares the rule if it is asked for.
    func declare(in stack: Stack) {
        checkQualifier(in: stack.node.tree)
        guard deployment.checksBootstrapVersion, !stack.node.isRejected else { return }
        let version = Parameter(
            "BootstrapVersion", in: stack, type: .parameterStore(),
            default: "/cdk-bootstrap/\(deployment.qualifier)/version",
            description: "Version of the bootstrap in this account and region, from the parameter store"
        )
        let older = ListValue((1..<Self.minimum).map { StringValue("\($0)") })
        ParameterRule(
            "CheckBootstrapVersion", in: stack,
            assertions: [
                .init(
                    !.contains(older, version.value),
                    "The bootstrap must have version \(Self.minimum) or later: run cdk bootstrap with a recent version"
                )
            ]
        )
    }

    private func checkQualifier(in tree: Tree) {
        let text = deployment.qualifier
        let isName =
            (1...10).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
        guard !isName else { return }
        let finding = Finding(
            ruleID: "deployment/qualifier", severity: .error,
            message:
                "the bootstrap's qualifier is '\(text)', allowed are 1 to 10 lower-case letters, digits and dashes",
            help: Self.help, location: deployment.location
        )
        if tree.annotations.insert(finding).inserted { tree.findings.append(finding) }
    }
}
