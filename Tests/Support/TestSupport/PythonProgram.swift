import Foundation

/// A Python program in a folder of its own, with what it imports: how what templates carry inline is tested, beside a stub
/// of boto3 and a driver that plays Lambda and CloudFormation.
package struct PythonProgram {
    /// Whether there is a Python to run it.
    package static let canRun = Tool.isInstalled("python3")
    /// Whether that Python has boto3, as the runtime of Lambda does.
    package static let hasBoto3 = canRun && (try? Tool.run(["python3", "-c", "import boto3"]).exitCode) == 0

    /// A program whose last line is not what was expected.
    package struct Failure: Error, CustomStringConvertible {
        /// What the program wrote.
        package let description: String

        /// Says it.
        package init(description: String) { self.description = description }
    }

    private let files: [String: String]

    /// Names a program's files.
    /// - Parameter files: Their texts, by their paths in the folder.
    package init(files: [String: String]) { self.files = files }

    /// Runs Python in the folder, which is gone afterwards.
    package func run(_ arguments: [String]) throws -> Tool.Outcome {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try Tool.run(["python3"] + arguments, in: folder)
    }

    /// What the last line that Python writes says, as JSON.
    package func result<Result: Decodable>(of arguments: [String], as type: Result.Type = Result.self) throws -> Result
    {
        let output = try run(arguments).output
        let line = output.split(separator: "\n").last.map(String.init) ?? ""
        do { return try JSONDecoder().decode(type, from: Data(line.utf8)) } catch { throw Failure(description: output) }
    }
}
