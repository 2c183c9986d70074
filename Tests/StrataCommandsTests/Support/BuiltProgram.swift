import Foundation

/// A program of this package as it was built, run like a user would run it.
struct BuiltProgram {
    struct Outcome {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    let name: String

    /// The small program that the tests make mistakes with.
    static let fixture = BuiltProgram(name: "fixture-program")
    /// The program of the systems in `stacks/`.
    static let stacks = BuiltProgram(name: "stacks")

    /// Where the build puts executables: beside the test bundle that is running.
    private static var folder: URL {
        var url = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
        // On macOS the runner is Xcode's; the bundle is then named by an argument.
        if let bundle = CommandLine.arguments.first(where: { $0.contains(".xctest") }) {
            url = URL(fileURLWithPath: bundle).standardizedFileURL
        }
        while url.path != "/", url.pathComponents.contains(where: { $0.hasSuffix(".xctest") }) {
            url.deleteLastPathComponent()
        }
        return url
    }

    /// Runs it to its end.
    /// - Parameters:
    ///   - arguments: The command line.
    ///   - folder: The working directory.
    ///   - environment: What to add to the environment; `TERM` and `SOURCE_DATE_EPOCH` are not inherited.
    /// - Returns: What it printed, and its exit code.
    /// - Throws: If it cannot be started.
    func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.folder.appendingPathComponent(name)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        variables["SOURCE_DATE_EPOCH"] = nil
        variables["TERM"] = nil
        process.environment = variables.merging(environment) { _, new in new }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Read both at once: a full pipe would stop the program.
        let errorReader = BackgroundReader(errors.fileHandleForReading)
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        let errorData = errorReader.finish()
        process.waitUntilExit()
        return Outcome(
            exitCode: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            errors: String(decoding: errorData, as: UTF8.self)
        )
    }
}
