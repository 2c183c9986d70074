import CloudFormation
import Foundation

/// The YAML samples of these tests, in `Fixtures/`, each with a JSON file that says the same.
enum Samples {
    struct Sample {
        var name: String
        var text: String
        var json: String
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    /// All of them, sorted by name.
    static func yaml() throws -> [Sample] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted().map {
            name in
            let stem = folder.appendingPathComponent(name).deletingPathExtension()
            return Sample(
                name: name,
                text: try String(contentsOf: stem.appendingPathExtension("yaml"), encoding: .utf8),
                json: try String(contentsOf: stem.appendingPathExtension("json"), encoding: .utf8)
            )
        }
    }

    /// A text in pieces that are small enough to read many times: what stands between lines that begin at the margin.
    static func parts(of text: String) -> [String] {
        var parts: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isNew = line.first.map { !" -#?:".contains($0) } ?? false
            if isNew || parts.isEmpty { parts.append("") }
            parts[parts.count - 1] += "\(line)\n"
        }
        return parts
    }
}
