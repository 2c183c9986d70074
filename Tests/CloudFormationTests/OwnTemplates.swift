import Foundation

/// Templates that every clone has.
enum OwnTemplates {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

    /// The committed templates of a stage, or of all stages, sorted by path.
    static func committed(stage: String? = nil) throws -> [URL] {
        let templates = root.appendingPathComponent("templates")
        let folder = stage.map(templates.appendingPathComponent) ?? templates
        return try files(in: folder, ending: ".template.json")
    }

    /// What the samples say, as JSON.
    static func samples() throws -> [URL] {
        try files(in: tests.appendingPathComponent("Fixtures"), ending: ".json")
    }

    private static func files(in folder: URL, ending: String) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }.sorted()
            .map(folder.appendingPathComponent)
    }
}
