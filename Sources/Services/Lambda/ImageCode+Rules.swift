import Strata

extension ImageCode {
    private static let page = "https://docs.aws.amazon.com/lambda/latest/dg/images-create.html"
    private static let properties =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-imageconfig.html"

    /// Reports what Lambda would not take of the image.
    func check(for function: Node, architecture: AWS.Lambda.Function.ArchitecturesItem) {
        switch source {
        case .directory:
            if ImagePlatform.of(architecture) == nil { reportUnknownArchitecture(of: function, architecture) }
        case .asset(let image): checkPlatform(of: image, for: function, architecture)
        case .uri(let uri): if let text = uri.literalString { check(uri: text, for: function) }
        }
        checkSettings(of: function)
    }

    private func reportUnknownArchitecture(
        of function: Node, _ architecture: AWS.Lambda.Function.ArchitecturesItem
    ) {
        let found = architecture.literalString.map { "'\($0)'" } ?? "known only at deployment"
        function.annotate(
            .error(
                "the architecture of '\(function.path)' is \(found), but its image is built before that for one processor",
                help: "choose .arm64 or .x86_64; see \(Self.page)", rule: "lambda/image-platform"
            )
        )
    }

    private func checkPlatform(
        of image: DockerImageAsset, for function: Node, _ architecture: AWS.Lambda.Function.ArchitecturesItem
    ) {
        guard let wanted = ImagePlatform.of(architecture), let name = architecture.literalString else { return }
        let help = "declare the image with platform: \"\(wanted)\", or choose the other architecture; see \(Self.page)"
        guard let platform = image.platform else {
            function.annotate(
                .warning(
                    "'\(function.path)' runs on \(name), but its image '\(image.node.path)' is built for the processor of "
                        + "whichever machine builds it",
                    help: help, rule: "lambda/image-platform"
                )
            )
            return
        }
        guard ImagePlatform.normalized(platform) != wanted else { return }
        function.annotate(
            .error(
                "'\(function.path)' runs on \(name), but its image '\(image.node.path)' is built for '\(platform)'",
                help: help, rule: "lambda/image-platform"
            )
        )
    }

    /// `123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1`.
    private func check(uri: String, for function: Node) {
        let host = uri.prefix { $0 != "/" }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isPrivate =
            parts.count > 4 && parts[1] == "dkr" && parts[2] == "ecr" && parts[0].utf8.count == 12
            && parts[0].utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isPrivate, uri.utf8.count > host.utf8.count + 1 else {
            function.annotate(
                .error(
                    "the image of '\(function.path)' is '\(uri)', but Lambda takes images of private ECR repositories only",
                    help:
                        "push it to one: <account>.dkr.ecr.<region>.amazonaws.com/<repository>:<tag>; see \(Self.page)",
                    rule: "lambda/image-uri"
                )
            )
            return
        }
        guard let region = function.stack?.environment.region, region != parts[3] else { return }
        function.annotate(
            .error(
                "the image of '\(function.path)' is in \(parts[3]), but its stack in \(region)",
                help: "push the image to a repository of \(region); see \(Self.page)", rule: "lambda/image-uri"
            )
        )
    }

    private func checkSettings(of function: Node) {
        let lists = [("the command", settings.command), ("the entry point", settings.entryPoint)]
        for (what, list) in lists {
            function.check(
                list.count, isIn: 0...1_500, what, unit: " parts", rule: "lambda/image-settings",
                source: Self.properties
            )
        }
        function.check(
            settings.workingDirectory?.literalString?.unicodeScalars.count, isIn: 0...1_000, "the working directory",
            unit: " characters", rule: "lambda/image-settings", source: Self.properties
        )
    }
}
