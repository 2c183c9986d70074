import Foundation
import TestSupport

/// The examples of a page, compiled all at once: one file each, in one run of the compiler.
struct CompiledExamples {
    /// The versions whose messages the page has.
    private static let knownCompiler = "Swift version 6.3"
    private static let imports = ["Strata", "StrataLambda", "StrataS3", "StrataSNS", "StrataSQS", "StrataSSM"]

    /// Whether the compiler's own messages are those of the page.
    let isKnownCompiler: Bool
    private var diagnostics: [String: [String]] = [:]

    /// Compiles them.
    /// - Parameters:
    ///   - page: What has them.
    ///   - root: The repository, whose modules of C are needed.
    /// - Throws: Why the compiler could not be run.
    init(_ page: MistakesPage, root: URL) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mistakes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        isKnownCompiler = try Tool.run(["swiftc", "--version"]).output.contains(Self.knownCompiler)
        // A mistake that stops the compiler early must not hide that an answer is wrong.
        try compile(page.mistakes.map { ("wrong\($0.number)", $0.wrong) }, page.parameters, folder, root)
        try compile(
            page.mistakes.compactMap { mistake in mistake.right.map { ("right\(mistake.number)", $0) } },
            page.parameters, folder, root)
    }

    /// The compiler's messages on an example, each once: `error: …`.
    func diagnostics(ofWrong mistake: MistakesPage.Mistake) -> [String] { diagnostics["wrong\(mistake.number)"] ?? [] }
    func diagnostics(ofRight mistake: MistakesPage.Mistake) -> [String] { diagnostics["right\(mistake.number)"] ?? [] }

    private mutating func compile(
        _ examples: [(name: String, code: String)], _ parameters: String, _ folder: URL, _ root: URL
    ) throws {
        for (name, code) in examples {
            let text =
                Self.imports.map { "import \($0)\n" }.joined()
                + "private func \(name)(\(parameters)) {\n\(code)\n}\n"
            try text.write(to: folder.appending(path: "\(name).swift"), atomically: true, encoding: .utf8)
        }
        var arguments = ["swiftc", "-typecheck", "-whole-module-optimization", "-module-name", "Mistakes"]
        for path in [
            Self.modules.path, root.appending(path: "Sources/CLibYAML").path,
        ] {
            arguments += ["-I", path]
        }
        // SwiftPM makes the maps of modules in C itself, beside the others.
        for module in ["CFileExchange", "CSHA256"] {
            let map = Self.modules.deletingLastPathComponent().appending(path: "\(module).build/module.modulemap")
            arguments += ["-Xcc", "-fmodule-map-file=\(map.path)"]
        }
        let outcome = try Tool.run(arguments + examples.map { "\($0.name).swift" }, in: folder)
        let pattern = #/^(?:.*\/)?(\w+)\.swift:\d+:\d+: ((?:error|warning): .*?)(?: \[#[\w-]+\])?$/#
        for line in outcome.output.split(separator: "\n") {
            guard let match = line.wholeMatch(of: pattern) else { continue }
            let message = String(match.2)
            if diagnostics[String(match.1), default: []].contains(message) { continue }
            diagnostics[String(match.1), default: []].append(message)
        }
        // What has no place, such as a module that is missing, would else pass for silence.
        if let failure = outcome.output.split(separator: "\n").first(where: { $0.hasPrefix("<unknown>:0: error: ") }) {
            throw Failure(text: String(failure))
        }
    }

    struct Failure: Error, CustomStringConvertible {
        let text: String
        var description: String { "the compiler could not read the modules: \(text)" }
    }

    /// Where the build puts modules: beside the test bundle that is running.
    private static var modules: URL {
        var url = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
        // On macOS the runner is Xcode's; the bundle is then named by an argument.
        if let bundle = CommandLine.arguments.first(where: { $0.contains(".xctest") }) {
            url = URL(fileURLWithPath: bundle).standardizedFileURL
        }
        while url.path != "/", url.pathComponents.contains(where: { $0.hasSuffix(".xctest") }) {
            url.deleteLastPathComponent()
        }
        return url.appending(path: "Modules")
    }
}
