public import Strata

/// A container image that a function runs: it holds program, runtime and layers, so that the function itself has none.
///
/// ```swift
/// Function("Orders", in: stack, code: .image(directory: "services/orders", command: ["app.handler"]))
/// ```
/// An image must be in a private ECR repository of the function's region, for one processor, and answer Lambda's runtime API
/// as AWS's base images do: <https://docs.aws.amazon.com/lambda/latest/dg/images-create.html>.
public struct ImageCode {
    enum Source {
        case directory(String, dockerfile: String, target: String?, arguments: [String: String], exclude: [String])
        case asset(DockerImageAsset)
        case uri(StringValue)
    }

    /// What of the image's own settings the function replaces.
    struct Settings {
        let command: [StringValue]
        let entryPoint: [StringValue]
        let workingDirectory: StringValue?
    }

    let source: Source
    let settings: Settings

    private init(
        _ source: Source, _ command: [StringValue], _ entryPoint: [StringValue], _ workingDirectory: StringValue?
    ) {
        self.source = source
        settings = Settings(command: command, entryPoint: entryPoint, workingDirectory: workingDirectory)
    }

    /// An image that is built of a directory for the function's processor, and published before the stack is deployed; see
    /// `DockerImageAsset`.
    /// - Parameters:
    ///   - path: The directory: absolute, or relative to the app's root.
    ///   - dockerfile: The file that says how to build, relative to the directory.
    ///   - target: The stage to build, in a file with several; `nil` for the last.
    ///   - arguments: Values of the file's `ARG`s. They can be read in the image: nothing secret belongs here.
    ///   - exclude: What of the directory is left out, by patterns as in a `.gitignore`.
    ///   - command: What is run instead of the image's `CMD`, for AWS's base images the handler; empty for the image's own.
    ///   - entryPoint: What is run instead of the image's `ENTRYPOINT`; empty for the image's own.
    ///   - workingDirectory: Where it runs instead of the image's `WORKDIR`; `nil` for the image's own.
    /// - Returns: The code.
    public static func image(
        directory path: String, dockerfile: String = "Dockerfile", target: String? = nil,
        arguments: [String: String] = [:], exclude: [String] = [], command: [StringValue] = [],
        entryPoint: [StringValue] = [], workingDirectory: StringValue? = nil
    ) -> ImageCode {
        let source = Source.directory(
            path, dockerfile: dockerfile, target: target, arguments: arguments, exclude: exclude)
        return ImageCode(source, command, entryPoint, workingDirectory)
    }

    /// An image that is declared elsewhere, so that several functions run it, each with its command.
    /// - Parameters:
    ///   - image: The image; its platform must be that of the function's processor.
    ///   - command: What is run instead of the image's `CMD`; empty for the image's own.
    ///   - entryPoint: What is run instead of the image's `ENTRYPOINT`; empty for the image's own.
    ///   - workingDirectory: Where it runs instead of the image's `WORKDIR`; `nil` for the image's own.
    /// - Returns: The code.
    public static func image(
        _ image: DockerImageAsset, command: [StringValue] = [], entryPoint: [StringValue] = [],
        workingDirectory: StringValue? = nil
    ) -> ImageCode {
        ImageCode(.asset(image), command, entryPoint, workingDirectory)
    }

    /// An image in a private ECR repository of the function's region, by tag or digest.
    /// - Parameters:
    ///   - uri: `<account>.dkr.ecr.<region>.amazonaws.com/<repository>:<tag>`, or with `@sha256:…` instead of the tag.
    ///   - command: What is run instead of the image's `CMD`; empty for the image's own.
    ///   - entryPoint: What is run instead of the image's `ENTRYPOINT`; empty for the image's own.
    ///   - workingDirectory: Where it runs instead of the image's `WORKDIR`; `nil` for the image's own.
    /// - Returns: The code.
    public static func image(
        uri: StringValue, command: [StringValue] = [], entryPoint: [StringValue] = [],
        workingDirectory: StringValue? = nil
    ) -> ImageCode {
        ImageCode(.uri(uri), command, entryPoint, workingDirectory)
    }

    /// What the resource says of the image; one that is built is declared within the function.
    func property(in function: Node, for architecture: AWS.Lambda.Function.ArchitecturesItem) -> StringValue {
        switch source {
        case .uri(let uri): return uri
        case .asset(let image): return image.imageURI
        case .directory(let path, let dockerfile, let target, let arguments, let exclude):
            return DockerImageAsset(
                "Code", in: function, directory: path, dockerfile: dockerfile, target: target,
                platform: ImagePlatform.of(architecture), arguments: arguments, exclude: exclude
            ).imageURI
        }
    }
}

extension ImageCode.Settings {
    /// What the resource says; `nil` if all is as in the image.
    var property: AWS.Lambda.Function.ImageConfig? {
        guard !command.isEmpty || !entryPoint.isEmpty || workingDirectory != nil else { return nil }
        return .init(
            command: command.isEmpty ? nil : ListValue(command),
            entryPoint: entryPoint.isEmpty ? nil : ListValue(entryPoint), workingDirectory: workingDirectory
        )
    }
}

extension Code {
    /// What the compiler says to a runtime beside an image.
    @available(*, unavailable, message: "an image brings its runtime along: leave out runtime, handler and layers")
    public static func image(
        directory path: String, dockerfile: String = "Dockerfile", target: String? = nil,
        arguments: [String: String] = [:], exclude: [String] = [], command: [StringValue] = [],
        entryPoint: [StringValue] = [], workingDirectory: StringValue? = nil
    ) -> Code { .inline("") }

    /// What the compiler says to a runtime beside an image.
    @available(*, unavailable, message: "an image brings its runtime along: leave out runtime, handler and layers")
    public static func image(
        _ image: DockerImageAsset, command: [StringValue] = [], entryPoint: [StringValue] = [],
        workingDirectory: StringValue? = nil
    ) -> Code { .inline("") }

    /// What the compiler says to a runtime beside an image.
    @available(*, unavailable, message: "an image brings its runtime along: leave out runtime, handler and layers")
    public static func image(
        uri: StringValue, command: [StringValue] = [], entryPoint: [StringValue] = [],
        workingDirectory: StringValue? = nil
    ) -> Code { .inline("") }
}
