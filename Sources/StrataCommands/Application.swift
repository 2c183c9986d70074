public import ArgumentParser
internal import CommandSupport
public import Strata

/// A program that declares infrastructure, with the commands over it.
///
/// ```swift
/// @main
/// struct Shop: Application {
///     @Option(help: "The stage to synthesize for.")
///     var stage: Stage
///
///     func declare(in app: App) throws {
///         OrdersStack(in: app, stage: stage)
///     }
/// }
/// ```
/// Its own options appear on every command: `swift run Shop synth --stage prod`.
public protocol Application: ParsableArguments {
    /// The name of the assembly, and so of the folder that `synth` writes below `templates/`; by default the type's name.
    ///
    /// A program that is synthesized for several stages names it after the stage, so that their templates lie side by side.
    var assemblyName: String { get }

    /// What relative paths of assets begin from; by default the working directory, which for `swift run` in a package is the
    /// package's directory.
    ///
    /// A program that is started elsewhere too gives its own, made of where its source is:
    /// `URL(filePath: #filePath).deletingLastPathComponent().path`.
    var root: String { get }

    /// How the AWS CDK's command line deploys stacks that say nothing themselves; by default with the credentials of who
    /// calls.
    var deployment: Deployment { get }

    /// Declares the stacks.
    /// - Parameter app: The empty app.
    /// - Throws: What leaves nothing to synthesize, such as a configuration that cannot be read. What is wrong with a single
    ///   construct is better annotated there: then all such findings are reported at once.
    func declare(in app: App) throws
}

extension Application {
    /// The type's name.
    public var assemblyName: String { "\(Self.self)" }

    /// The working directory.
    public var root: String { "." }

    /// With the credentials of who calls.
    public var deployment: Deployment { .callerCredentials }

    /// Runs the command that the command line names. The program ends here.
    public static func main() {
        CommandLineProgram.run(RootCommand<Self>.self, Array(CommandLine.arguments.dropFirst()))
    }
}
